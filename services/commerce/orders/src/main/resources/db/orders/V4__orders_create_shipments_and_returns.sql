-- What left the shop and what came back to it.

CREATE TABLE orders.shipments (
    id            uuid        PRIMARY KEY,
    order_id      uuid        NOT NULL REFERENCES orders.orders,
    carrier       text,
    tracking_code text,
    lines         jsonb       NOT NULL,
    actor         text        NOT NULL,
    created_at    timestamptz NOT NULL
);

CREATE INDEX shipments_order ON orders.shipments (order_id);

COMMENT ON TABLE orders.shipments IS 'Parcels of an order';
COMMENT ON COLUMN orders.shipments.lines IS '[{"lineId":"...","sku":"...","quantity":1}]';

CREATE TABLE orders.returns (
    id         uuid        PRIMARY KEY,
    order_id   uuid        NOT NULL REFERENCES orders.orders,
    reason     text,
    lines      jsonb       NOT NULL,
    refund     bigint      NOT NULL CHECK (refund >= 0),
    currency   text        NOT NULL,
    actor      text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX returns_order ON orders.returns (order_id);

COMMENT ON TABLE orders.returns IS 'Units of an order that came back';
COMMENT ON COLUMN orders.returns.lines IS '[{"lineId":"...","sku":"...","quantity":1,"restock":true}]';
COMMENT ON COLUMN orders.returns.refund IS 'What is paid back for it';

ALTER TABLE orders.orders ADD COLUMN cancellation_reason text;

COMMENT ON COLUMN orders.orders.cancellation_reason IS 'In the words of whoever cancelled it';

-- A shopper may have failed to pay, and the order has still to end.
DROP INDEX orders.orders_unpaid;
CREATE INDEX orders_unpaid ON orders.orders (placed_at) WHERE state = 'placed' AND payment_state IN ('pending', 'failed');
