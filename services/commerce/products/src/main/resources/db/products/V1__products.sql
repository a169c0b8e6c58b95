-- Categories, products and their variants, and what was changed about them.

CREATE TABLE products.categories (
    id         uuid        PRIMARY KEY,
    parent_id  uuid        REFERENCES products.categories (id),
    name       text        NOT NULL,
    slug       text        NOT NULL UNIQUE,
    attributes jsonb       NOT NULL DEFAULT '[]',
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX categories_by_name ON products.categories (COALESCE(parent_id, '00000000-0000-0000-0000-000000000000'), lower(name));

COMMENT ON TABLE products.categories IS 'The tree in which shoppers look for products';
COMMENT ON COLUMN products.categories.attributes IS 'Definitions of the attributes that products here and below may have, in order';

CREATE TABLE products.category_tree (
    is_only  boolean PRIMARY KEY DEFAULT TRUE CHECK (is_only),
    revision bigint  NOT NULL
);

INSERT INTO products.category_tree (revision) VALUES (0);

COMMENT ON TABLE products.category_tree IS 'One row, locked by who changes the tree; its revision tells processes whether the tree they read is still the tree';

CREATE TABLE products.products (
    id            uuid        PRIMARY KEY,
    title         text        NOT NULL,
    description   text        NOT NULL,
    brand         text,
    category_id   uuid        REFERENCES products.categories (id),
    state         text        NOT NULL CHECK (state IN ('draft', 'active', 'withdrawn')),
    media         jsonb       NOT NULL,
    options       jsonb       NOT NULL,
    attributes    jsonb       NOT NULL,
    words         tsvector    NOT NULL,
    currency      text        NOT NULL,
    price_from    bigint      NOT NULL CHECK (price_from >= 0),
    price_to      bigint      NOT NULL CHECK (price_to >= price_from),
    variant_count integer     NOT NULL CHECK (variant_count >= 1),
    first_skus    text[]      NOT NULL,
    version       bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);

CREATE INDEX products_by_id ON products.products (state, id);
CREATE INDEX products_by_price ON products.products (state, price_from, id);
CREATE INDEX products_by_title ON products.products (state, left(title, 100) COLLATE "und-x-icu", id);
CREATE INDEX products_by_category ON products.products (category_id, state, id);
CREATE INDEX products_by_category_and_price ON products.products (category_id, state, price_from, id);
CREATE INDEX products_by_category_and_title ON products.products (category_id, state, left(title, 100) COLLATE "und-x-icu", id);
CREATE INDEX products_by_brand ON products.products (brand, state, id) WHERE brand IS NOT NULL;
CREATE INDEX products_by_attribute ON products.products USING gin (attributes jsonb_path_ops);
CREATE INDEX products_by_word ON products.products USING gin (words);

COMMENT ON TABLE products.products IS 'What is described once and bought as one of its variants; never deleted';
COMMENT ON COLUMN products.products.attributes IS 'Values by the code of their definition in the category';
COMMENT ON COLUMN products.products.words IS 'Folded words of title, brand, SKUs and barcodes';
COMMENT ON COLUMN products.products.price_from IS 'Minor units of the cheapest variant at the last write or turn of prices: lists sort and filter by it';
COMMENT ON COLUMN products.products.first_skus IS 'The first five, for lists';
COMMENT ON COLUMN products.products.version IS 'Grows with every change that its page shows, so that edits of an old page are refused';

CREATE TABLE products.variants (
    sku          text    PRIMARY KEY,
    product_id   uuid    NOT NULL REFERENCES products.products (id),
    id           uuid    NOT NULL UNIQUE,
    position     integer NOT NULL CHECK (position >= 0),
    barcode      text,
    options      jsonb   NOT NULL,
    prices       jsonb   NOT NULL,
    tax_class    text    NOT NULL,
    weight_grams integer CHECK (weight_grams >= 0)
);

CREATE INDEX variants_by_product ON products.variants (product_id, position);
CREATE INDEX variants_by_barcode ON products.variants (barcode) WHERE barcode IS NOT NULL;

COMMENT ON TABLE products.variants IS 'What is bought in the end; a SKU is there once in the whole shop';
COMMENT ON COLUMN products.variants.barcode IS 'GTIN as printed; not unique, since one good may be sold under several SKUs';
COMMENT ON COLUMN products.variants.prices IS 'Periods with their price, the earliest first: the last that has begun and has not ended counts';

CREATE TABLE products.changes (
    product_id uuid        NOT NULL REFERENCES products.products (id),
    version    bigint      NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by uuid,
    fields     jsonb       NOT NULL,
    PRIMARY KEY (product_id, version)
);

COMMENT ON TABLE products.changes IS 'What every version of a product changed, for ever';
COMMENT ON COLUMN products.changes.changed_by IS 'The account; null where time did it, as at the turn of a price';
COMMENT ON COLUMN products.changes.fields IS 'List of field, before and after';
