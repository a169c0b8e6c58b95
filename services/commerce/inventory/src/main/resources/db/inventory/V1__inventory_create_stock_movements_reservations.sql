-- Stock by SKU and location, the ledger it follows from, and what is set aside for carts and orders.

CREATE TABLE inventory.locations (
    code       text        PRIMARY KEY CHECK (code ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name       text        NOT NULL,
    priority   integer     NOT NULL,
    created_at timestamptz NOT NULL
);

COMMENT ON TABLE inventory.locations IS 'Where stock lies';
COMMENT ON COLUMN inventory.locations.priority IS 'Units are taken from the location with the least number first';

INSERT INTO inventory.locations (code, name, priority, created_at)
VALUES ('main', 'Main', 0, now());

CREATE TABLE inventory.skus (
    sku           text        PRIMARY KEY,
    mode          text        NOT NULL DEFAULT 'reserve-on-order'
                  CHECK (mode IN ('none', 'track-only', 'reserve-on-order', 'reserve-on-cart')),
    low_threshold bigint      CHECK (low_threshold >= 0),
    version       bigint      NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL
);

COMMENT ON TABLE inventory.skus IS 'How each SKU is kept; a SKU may be here before any product has it';
COMMENT ON COLUMN inventory.skus.version IS 'Of the settings: it does not change with the stock';

CREATE TABLE inventory.stock (
    sku      text   NOT NULL REFERENCES inventory.skus (sku),
    location text   NOT NULL REFERENCES inventory.locations (code),
    on_hand  bigint NOT NULL DEFAULT 0,
    reserved bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (sku, location),
    CONSTRAINT stock_never_oversold CHECK (0 <= reserved AND reserved <= on_hand)
) WITH (fillfactor = 70);

COMMENT ON TABLE inventory.stock IS 'What lies where. Always locked in the order of SKU and location. Every SKU has a row at main. Room is left in its pages, so that an update stays in its page';
COMMENT ON COLUMN inventory.stock.on_hand IS 'Falls when units are shipped or written off';
COMMENT ON COLUMN inventory.stock.reserved IS 'Of these, what is set aside for carts and orders';

CREATE TABLE inventory.movements (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sku             text        NOT NULL,
    location        text        NOT NULL,
    kind            text        NOT NULL,
    on_hand_change  bigint      NOT NULL,
    reserved_change bigint      NOT NULL,
    on_hand_after   bigint      NOT NULL,
    reserved_after  bigint      NOT NULL,
    reason          text,
    note            text,
    reference_type  text,
    reference_id    uuid,
    moved_by        uuid,
    moved_at        timestamptz NOT NULL,
    CONSTRAINT movements_are_what_they_say CHECK (CASE kind
        WHEN 'received' THEN on_hand_change > 0 AND reserved_change = 0
        WHEN 'returned' THEN on_hand_change > 0 AND reserved_change = 0
        WHEN 'adjusted' THEN on_hand_change <> 0 AND reserved_change = 0
        WHEN 'shipped' THEN on_hand_change < 0 AND reserved_change BETWEEN on_hand_change AND 0
        WHEN 'written-off' THEN on_hand_change < 0 AND reserved_change = 0
        WHEN 'reserved' THEN on_hand_change = 0 AND reserved_change > 0
        WHEN 'released' THEN on_hand_change = 0 AND reserved_change < 0
        ELSE false END),
    CONSTRAINT movements_never_oversell CHECK (0 <= reserved_after AND reserved_after <= on_hand_after)
);

CREATE INDEX movements_by_sku ON inventory.movements (sku, id);

COMMENT ON TABLE inventory.movements IS 'The ledger: every change of stock, written in its transaction and never changed. Its rows have no foreign keys, since they are written while hot rows are locked; the conservation check compares them';
COMMENT ON COLUMN inventory.movements.id IS 'Given while the row of stock is locked, so it grows with each change of one SKU at one location';
COMMENT ON COLUMN inventory.movements.reserved_change IS 'A shipment takes from what was reserved for its order; less than was shipped where that was not reserved';

CREATE FUNCTION inventory.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'inventory.movements is a ledger: nothing in it is changed or deleted';
END $$;

CREATE TRIGGER movements_are_for_ever BEFORE UPDATE OR DELETE OR TRUNCATE ON inventory.movements
    FOR EACH STATEMENT EXECUTE FUNCTION inventory.refuse_change();

CREATE TABLE inventory.orders (
    order_id   uuid        PRIMARY KEY,
    outcome    text        NOT NULL CHECK (outcome IN ('reserved', 'out-of-stock', 'released')),
    shortages  jsonb,
    decided_at timestamptz NOT NULL,
    CHECK ((outcome = 'out-of-stock') = (shortages IS NOT NULL))
);

COMMENT ON TABLE inventory.orders IS 'The one answer for each order, for ever; its row is locked before any stock';
COMMENT ON COLUMN inventory.orders.outcome IS 'released is final: it may stand here before the order ever asked, and then refuses it';

CREATE TABLE inventory.carts (
    cart_id    uuid        PRIMARY KEY,
    expires_at timestamptz NOT NULL
);

CREATE INDEX carts_by_expiry ON inventory.carts (expires_at);

COMMENT ON TABLE inventory.carts IS 'Carts for which something is set aside, until when; the row is locked before any stock and behind an order';

CREATE TABLE inventory.reservations (
    holder_id uuid   NOT NULL,
    sku       text   NOT NULL,
    location  text   NOT NULL,
    quantity  bigint NOT NULL CHECK (quantity > 0),
    holder    text   NOT NULL CHECK (holder IN ('order', 'cart')),
    PRIMARY KEY (holder_id, sku, location)
);

COMMENT ON TABLE inventory.reservations IS 'What is still set aside for each order and cart; a shipment lowers it, and a row of nothing is deleted. The ledger keeps the past';

CREATE TABLE inventory.incoming (
    purchase_order_id uuid   NOT NULL,
    sku               text   NOT NULL,
    location          text   NOT NULL,
    quantity          bigint NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (purchase_order_id, sku)
);

CREATE INDEX incoming_by_sku ON inventory.incoming (sku);

COMMENT ON TABLE inventory.incoming IS 'What suppliers were asked for and have not delivered';
