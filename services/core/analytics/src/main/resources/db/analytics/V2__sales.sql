-- Sales by the minute, as the stream order-analytics counts them; the topic analytics-results fills it again.

CREATE TABLE analytics.sales (
    scope             text        NOT NULL,
    minute            timestamptz NOT NULL,
    subject           text        NOT NULL,
    currency          text        NOT NULL,
    revision          bigint      NOT NULL,
    is_running        boolean     NOT NULL,
    title             text,
    orders            bigint      NOT NULL,
    units             bigint      NOT NULL,
    revenue           bigint      NOT NULL,
    cancelled         bigint      NOT NULL,
    cancelled_revenue bigint      NOT NULL,
    carts             bigint      NOT NULL,
    PRIMARY KEY (scope, minute, subject, currency)
);

COMMENT ON TABLE analytics.sales IS
    'One row per minute and scope: total, user (subject is an id or guest), product (subject is a SKU), carts.';
COMMENT ON COLUMN analytics.sales.revision IS
    'How many facts are in the figures. A result with a smaller one is older, whenever it comes.';
COMMENT ON COLUMN analytics.sales.is_running IS
    'Whether the minute was still going on when this was counted.';
COMMENT ON COLUMN analytics.sales.revenue IS
    'Minor units. What was placed in the minute; cancellations are counted beside it, in their own minute.';
