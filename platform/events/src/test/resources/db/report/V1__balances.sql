CREATE TABLE report.balances (
    account_id uuid   PRIMARY KEY,
    deposits   bigint NOT NULL,
    total      bigint NOT NULL
);

CREATE TABLE report.heard (
    position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id uuid   NOT NULL,
    version    bigint NOT NULL
);

COMMENT ON TABLE report.balances IS 'The projection of the test';
COMMENT ON TABLE report.heard IS 'Every event in the order of hearing';
