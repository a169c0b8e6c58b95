-- Carts of guests and of accounts, and the one order that each may become.

CREATE TABLE orders.carts (
    id             uuid        PRIMARY KEY,
    customer_id    uuid,
    token_hash     text,
    currency       text,
    discount_code  text,
    state          text        NOT NULL CHECK (state IN ('open', 'ordering', 'ordered', 'merged')),
    reserved_until timestamptz,
    is_announced   boolean     NOT NULL DEFAULT FALSE,
    version        bigint      NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    CHECK ((customer_id IS NULL) <> (token_hash IS NULL))
);

CREATE UNIQUE INDEX carts_customer ON orders.carts (customer_id) WHERE state IN ('open', 'ordering');
CREATE INDEX carts_age ON orders.carts (changed_at) WHERE state <> 'ordering';

COMMENT ON TABLE orders.carts IS 'What people gather before they order; an account has one that is open';
COMMENT ON COLUMN orders.carts.token_hash IS 'SHA-256 of what opens a guest''s cart';
COMMENT ON COLUMN orders.carts.currency IS 'The one that was asked for; without it, that of the first line';
COMMENT ON COLUMN orders.carts.state IS 'ordering: a pending order has it, and nothing in it changes; it opens again where the order comes to nothing';
COMMENT ON COLUMN orders.carts.reserved_until IS 'Until when inventory holds units for it';
COMMENT ON COLUMN orders.carts.is_announced IS 'Whether CartOpened was published, with the first line';

CREATE TABLE orders.cart_lines (
    cart_id  uuid        NOT NULL REFERENCES orders.carts ON DELETE CASCADE,
    sku      text        NOT NULL,
    id       uuid        NOT NULL,
    quantity integer     NOT NULL CHECK (quantity > 0),
    added_at timestamptz NOT NULL,
    PRIMARY KEY (cart_id, sku)
);

COMMENT ON TABLE orders.cart_lines IS 'What is in a cart; prices are those of the moment when somebody looks';
