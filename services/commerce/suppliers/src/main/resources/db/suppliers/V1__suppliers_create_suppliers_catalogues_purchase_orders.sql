-- Suppliers, what they offer, what was ordered from them, what arrived, and how fast things sell.

CREATE TABLE suppliers.suppliers (
    id             uuid        PRIMARY KEY,
    name           text        NOT NULL CHECK (name <> ''),
    email          text,
    address        text,
    locale         text        NOT NULL,
    currency       text        NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    lead_time_days integer     NOT NULL CHECK (lead_time_days BETWEEN 0 AND 365),
    user_id        uuid,
    version        bigint      NOT NULL,
    created_at     timestamptz NOT NULL,
    archived_at    timestamptz
);

CREATE UNIQUE INDEX suppliers_by_name ON suppliers.suppliers (lower(name)) WHERE archived_at IS NULL;
CREATE INDEX suppliers_by_user ON suppliers.suppliers (user_id) WHERE user_id IS NOT NULL;

COMMENT ON TABLE suppliers.suppliers IS 'Those who deliver';
COMMENT ON COLUMN suppliers.suppliers.locale IS 'BCP 47: the language of letters and documents to them';
COMMENT ON COLUMN suppliers.suppliers.currency IS 'Of everything they cost';
COMMENT ON COLUMN suppliers.suppliers.user_id IS 'The account that sees this supplier''s orders and catalogue';
COMMENT ON COLUMN suppliers.suppliers.archived_at IS 'Since when nothing is ordered any more; old orders keep their supplier';

CREATE TABLE suppliers.catalogue_items (
    supplier_id    uuid    NOT NULL REFERENCES suppliers.suppliers (id),
    supplier_sku   text    NOT NULL,
    sku            text    NOT NULL,
    cost           bigint  NOT NULL CHECK (cost >= 0),
    pack_size      integer NOT NULL CHECK (pack_size BETWEEN 1 AND 1000000),
    lead_time_days integer CHECK (lead_time_days BETWEEN 0 AND 365),
    PRIMARY KEY (supplier_id, supplier_sku)
);

CREATE INDEX catalogue_items_by_sku ON suppliers.catalogue_items (sku);

COMMENT ON TABLE suppliers.catalogue_items IS 'What a supplier offers';
COMMENT ON COLUMN suppliers.catalogue_items.supplier_sku IS 'The supplier''s own number';
COMMENT ON COLUMN suppliers.catalogue_items.cost IS 'Of one unit, in minor units of the supplier''s currency';
COMMENT ON COLUMN suppliers.catalogue_items.pack_size IS 'Units that come together: only whole packs are ordered';
COMMENT ON COLUMN suppliers.catalogue_items.lead_time_days IS 'Null where it is the supplier''s';

CREATE SEQUENCE suppliers.purchase_order_numbers;

CREATE TABLE suppliers.purchase_orders (
    id          uuid        PRIMARY KEY,
    number      text        NOT NULL UNIQUE,
    supplier_id uuid        NOT NULL REFERENCES suppliers.suppliers (id),
    state       text        NOT NULL CHECK (state IN ('draft', 'sent', 'partially-received', 'closed', 'cancelled')),
    location    text        NOT NULL,
    currency    text        NOT NULL,
    freight     bigint      NOT NULL CHECK (freight >= 0),
    duty        bigint      NOT NULL CHECK (duty >= 0),
    expected_on date,
    sent_at     timestamptz,
    version     bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    CHECK (sent_at IS NOT NULL OR state IN ('draft', 'cancelled'))
);

CREATE INDEX purchase_orders_by_supplier ON suppliers.purchase_orders (supplier_id, id);
CREATE INDEX purchase_orders_by_state ON suppliers.purchase_orders (state, id);

COMMENT ON TABLE suppliers.purchase_orders IS 'What was ordered from a supplier';
COMMENT ON COLUMN suppliers.purchase_orders.number IS 'What people call it; numbers may be left out';
COMMENT ON COLUMN suppliers.purchase_orders.location IS 'Where it is to arrive, by inventory''s code';
COMMENT ON COLUMN suppliers.purchase_orders.sent_at IS 'Null until the supplier was asked; before, the supplier does not see it';

CREATE TABLE suppliers.purchase_order_lines (
    id                uuid    PRIMARY KEY,
    purchase_order_id uuid    NOT NULL REFERENCES suppliers.purchase_orders (id),
    position          integer NOT NULL CHECK (position >= 1),
    sku               text    NOT NULL,
    supplier_sku      text,
    quantity          integer NOT NULL CHECK (quantity >= 1),
    received          integer NOT NULL CHECK (received >= 0),
    damaged           integer NOT NULL CHECK (damaged >= 0),
    unit_cost         bigint  NOT NULL CHECK (unit_cost >= 0),
    UNIQUE (purchase_order_id, sku),
    UNIQUE (purchase_order_id, position)
);

COMMENT ON TABLE suppliers.purchase_order_lines IS 'Units of one SKU in a purchase order; a SKU comes once';
COMMENT ON COLUMN suppliers.purchase_order_lines.received IS 'Good units so far; damaged ones are still owed';

CREATE TABLE suppliers.purchase_order_steps (
    purchase_order_id uuid        NOT NULL REFERENCES suppliers.purchase_orders (id),
    position          integer     NOT NULL CHECK (position >= 1),
    state             text        NOT NULL,
    at                timestamptz NOT NULL,
    by_user_id        uuid        NOT NULL,
    PRIMARY KEY (purchase_order_id, position)
);

COMMENT ON TABLE suppliers.purchase_order_steps IS 'Which state an order came into, when and by whom; rows are only added';

CREATE TABLE suppliers.receipts (
    id                uuid        PRIMARY KEY,
    purchase_order_id uuid        NOT NULL REFERENCES suppliers.purchase_orders (id),
    location          text        NOT NULL,
    note              text,
    received_at       timestamptz NOT NULL,
    by_user_id        uuid        NOT NULL
);

CREATE INDEX receipts_by_order ON suppliers.receipts (purchase_order_id, id);

COMMENT ON TABLE suppliers.receipts IS 'A delivery that was counted; rows are only added';

CREATE TABLE suppliers.receipt_lines (
    receipt_id       uuid    NOT NULL REFERENCES suppliers.receipts (id),
    position         integer NOT NULL CHECK (position >= 1),
    sku              text    NOT NULL,
    quantity         integer NOT NULL CHECK (quantity >= 1),
    damaged          integer NOT NULL CHECK (damaged BETWEEN 0 AND quantity),
    landed_unit_cost bigint  NOT NULL,
    PRIMARY KEY (receipt_id, position)
);

COMMENT ON COLUMN suppliers.receipt_lines.quantity IS 'All that arrived, damaged ones included';
COMMENT ON COLUMN suppliers.receipt_lines.landed_unit_cost IS 'What a unit cost in all, freight and duty within, rounded half up';

CREATE TABLE suppliers.reorder_points (
    sku           text    PRIMARY KEY,
    reorder_point bigint  CHECK (reorder_point >= 0),
    safety_days   integer NOT NULL CHECK (safety_days BETWEEN 0 AND 365),
    review_days   integer NOT NULL CHECK (review_days BETWEEN 1 AND 365)
);

COMMENT ON TABLE suppliers.reorder_points IS 'Where a merchant wants it otherwise than the settings say';
COMMENT ON COLUMN suppliers.reorder_points.reorder_point IS 'Null where it follows from sales and lead time';

CREATE TABLE suppliers.daily_sales (
    sku       text   NOT NULL,
    day       date   NOT NULL,
    ordered   bigint NOT NULL,
    cancelled bigint NOT NULL,
    returned  bigint NOT NULL,
    PRIMARY KEY (sku, day)
);

CREATE INDEX daily_sales_by_day ON suppliers.daily_sales (day);

COMMENT ON TABLE suppliers.daily_sales IS 'Projection of the orders'' events: units per SKU and day (UTC) on which it happened';
