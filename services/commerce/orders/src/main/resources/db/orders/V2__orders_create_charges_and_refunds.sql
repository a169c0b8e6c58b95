-- What was asked of payment providers: written before each call, settled after it.

CREATE TABLE orders.charges (
    order_id   uuid        PRIMARY KEY REFERENCES orders.orders,
    provider   text        NOT NULL,
    amount     bigint      NOT NULL CHECK (amount > 0),
    currency   text        NOT NULL,
    by_shopper boolean     NOT NULL,
    reference  text,
    state      text        NOT NULL CHECK (state IN ('started', 'waiting', 'charged', 'failed')),
    code       text,
    created_at timestamptz NOT NULL,
    checked_at timestamptz NOT NULL
);

CREATE INDEX charges_started ON orders.charges (checked_at) WHERE state = 'started';
CREATE UNIQUE INDEX charges_reference ON orders.charges (provider, reference) WHERE reference IS NOT NULL;

COMMENT ON TABLE orders.charges IS 'The payment of an order at a provider; the order''s id is the key there too';
COMMENT ON COLUMN orders.charges.by_shopper IS 'The shopper confirms it at the provider; else we do, with a token';
COMMENT ON COLUMN orders.charges.reference IS 'Its name at the provider. Money is asked for only after this is committed';
COMMENT ON COLUMN orders.charges.state IS 'started: not known here what became of it; waiting: for the shopper';
COMMENT ON COLUMN orders.charges.checked_at IS 'When the provider was last asked what became of it';

CREATE TABLE orders.refunds (
    id               uuid        PRIMARY KEY,
    order_id         uuid        NOT NULL REFERENCES orders.orders,
    amount           bigint      NOT NULL CHECK (amount > 0),
    currency         text        NOT NULL,
    reason           text        NOT NULL,
    provider         text        NOT NULL,
    charge_reference text,
    reference        text,
    state            text        NOT NULL CHECK (state IN ('started', 'refunded', 'failed')),
    code             text,
    created_at       timestamptz NOT NULL
);

CREATE INDEX refunds_order ON orders.refunds (order_id);

COMMENT ON TABLE orders.refunds IS 'Money on its way back; the id is the key at the provider';
COMMENT ON COLUMN orders.refunds.state IS 'failed: the provider will not do it, and somebody has to';

CREATE TABLE orders.test_payments (
    key   text   PRIMARY KEY,
    state text   NOT NULL CHECK (state IN ('charged', 'declined', 'cancelled'))
);

COMMENT ON TABLE orders.test_payments IS 'The memory of the provider "test": what a bank would know, and nobody else reads';

CREATE TABLE orders.provider_events (
    provider    text        NOT NULL,
    event_id    text        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (provider, event_id)
);

CREATE INDEX provider_events_age ON orders.provider_events (received_at);

COMMENT ON TABLE orders.provider_events IS 'Messages of providers that took effect, so that a repetition has none';

CREATE INDEX orders_unpaid ON orders.orders (placed_at) WHERE state = 'placed' AND payment_state = 'pending';
