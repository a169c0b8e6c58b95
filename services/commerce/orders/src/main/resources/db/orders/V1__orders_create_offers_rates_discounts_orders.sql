-- What can be bought, what is added to or taken off its price, and the orders themselves.

CREATE TABLE orders.offers (
    sku        text    PRIMARY KEY,
    product_id uuid    NOT NULL,
    version    bigint  NOT NULL,
    title      text    NOT NULL,
    prices     jsonb   NOT NULL,
    tax_class  text    NOT NULL,
    image      text,
    is_offered boolean NOT NULL
);

CREATE INDEX offers_product ON orders.offers (product_id);

COMMENT ON TABLE orders.offers IS 'Projection of the products: what a SKU is and costs';
COMMENT ON COLUMN orders.offers.version IS 'Of the product; what is older than this is not taken over';
COMMENT ON COLUMN orders.offers.prices IS 'All of them, with their times: [{"amount":1250,"currency":"EUR","validFrom":null,"validUntil":null}]';
COMMENT ON COLUMN orders.offers.is_offered IS 'False for what was withdrawn: the row stays, so that an older fact cannot bring it back';

CREATE TABLE orders.tax_rates (
    country      text    NOT NULL,
    tax_class    text    NOT NULL,
    basis_points integer NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
    PRIMARY KEY (country, tax_class)
);

COMMENT ON TABLE orders.tax_rates IS 'How much of a price is tax, where it is delivered';
COMMENT ON COLUMN orders.tax_rates.basis_points IS 'Hundredths of a percent on top of the net price; prices include it';

CREATE TABLE orders.discounts (
    code                 text        PRIMARY KEY,
    percent_basis_points integer     CHECK (percent_basis_points BETWEEN 1 AND 10000),
    amount               bigint      CHECK (amount > 0),
    currency             text,
    valid_until          timestamptz,
    uses_max             integer     CHECK (uses_max > 0),
    uses                 integer     NOT NULL DEFAULT 0,
    created_at           timestamptz NOT NULL,
    CHECK ((percent_basis_points IS NULL) <> (amount IS NULL)),
    CHECK ((amount IS NULL) = (currency IS NULL)),
    CHECK (uses BETWEEN 0 AND coalesce(uses_max, uses))
);

COMMENT ON TABLE orders.discounts IS 'Codes that take something off an order';
COMMENT ON COLUMN orders.discounts.uses IS 'Orders that have it; counted when an order begins and taken back where it comes to nothing';

CREATE SEQUENCE orders.order_numbers START 100001;

CREATE TABLE orders.orders (
    id                uuid        PRIMARY KEY,
    number            text        NOT NULL UNIQUE DEFAULT 'T-' || nextval('orders.order_numbers'),
    client            text        NOT NULL,
    idempotency_key   text        NOT NULL,
    request_hash      text        NOT NULL,
    state             text        NOT NULL CHECK (state IN ('pending', 'refused', 'abandoned', 'placed', 'paid',
                                                            'packed', 'shipped', 'delivered', 'cancelled')),
    problem           jsonb,
    customer_id       uuid,
    cart_id           uuid,
    email             text,
    locale            text        NOT NULL,
    shipping_address  jsonb,
    currency          text        NOT NULL,
    subtotal          bigint      NOT NULL,
    discount_code     text,
    discount          bigint      NOT NULL,
    tax               bigint      NOT NULL,
    shipping          bigint      NOT NULL,
    total             bigint      NOT NULL CHECK (total BETWEEN 0 AND 1000000000000),
    payment_method    text        NOT NULL,
    payment_state     text        NOT NULL CHECK (payment_state IN ('open', 'charging', 'pending', 'paid',
                                                                    'partially-refunded', 'refunded', 'failed')),
    payment_reference text,
    client_secret     text,
    refunded          bigint      NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND total),
    version           bigint      NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL,
    placed_at         timestamptz,
    UNIQUE (client, idempotency_key),
    CHECK (total = subtotal - discount + shipping),
    CHECK ((state IN ('refused', 'abandoned')) = (problem IS NOT NULL)),
    CHECK ((state IN ('pending', 'refused', 'abandoned')) = (placed_at IS NULL))
);

CREATE UNIQUE INDEX orders_cart ON orders.orders (cart_id) WHERE cart_id IS NOT NULL AND state NOT IN ('refused', 'abandoned');
CREATE INDEX orders_customer ON orders.orders (customer_id, id DESC);
CREATE INDEX orders_pending ON orders.orders (created_at) WHERE state = 'pending';

COMMENT ON TABLE orders.orders IS 'Orders, from the first commit on; who is not placed yet is nobody''s to see';
COMMENT ON COLUMN orders.orders.client IS 'Whose idempotency key it is: account/<id> or cart/<id>';
COMMENT ON COLUMN orders.orders.problem IS 'What every repetition of a refused or abandoned order is told';
COMMENT ON COLUMN orders.orders.tax IS 'Within the prices, of the lines alone';
COMMENT ON COLUMN orders.orders.payment_state IS 'charging: asked of the provider, and the answer is not known here yet';
COMMENT ON COLUMN orders.orders.client_secret IS 'With which the shopper''s browser confirms the payment at its provider';
COMMENT ON COLUMN orders.orders.version IS 'Grows by one with each step of the history';

CREATE TABLE orders.order_lines (
    order_id   uuid     NOT NULL REFERENCES orders.orders,
    position   smallint NOT NULL,
    id         uuid     NOT NULL,
    sku        text     NOT NULL,
    product_id uuid     NOT NULL,
    title      text     NOT NULL,
    quantity   integer  NOT NULL CHECK (quantity > 0),
    unit_price bigint   NOT NULL,
    discount   bigint   NOT NULL,
    tax        bigint   NOT NULL,
    total      bigint   NOT NULL,
    shipped    integer  NOT NULL DEFAULT 0,
    returned   integer  NOT NULL DEFAULT 0,
    PRIMARY KEY (order_id, position),
    CHECK (total = unit_price * quantity - discount),
    CHECK (returned BETWEEN 0 AND shipped AND shipped <= quantity)
);

COMMENT ON TABLE orders.order_lines IS 'What was ordered, at the price of then';

CREATE TABLE orders.order_history (
    order_id uuid        NOT NULL REFERENCES orders.orders,
    version  bigint      NOT NULL,
    state    text        NOT NULL,
    at       timestamptz NOT NULL,
    actor    text        NOT NULL,
    PRIMARY KEY (order_id, version)
);

COMMENT ON TABLE orders.order_history IS 'Each step in the life of an order, with who and when';
COMMENT ON COLUMN orders.order_history.actor IS 'An account''s id, guest, or the name of a part of the system';
