-- What people are told, by which way, and how far it came.

CREATE TABLE notifications.occasions (
    event_id    uuid        PRIMARY KEY,
    kind        text        NOT NULL,
    event       jsonb       NOT NULL,
    occurred_at timestamptz NOT NULL
);

CREATE INDEX occasions_by_time ON notifications.occasions (occurred_at);

COMMENT ON TABLE notifications.occasions IS 'Events that somebody may want to hear of';
COMMENT ON COLUMN notifications.occasions.event IS 'The event itself: a message is written from it when it is delivered';

CREATE TABLE notifications.messages (
    id          uuid        PRIMARY KEY,
    event_id    uuid        NOT NULL REFERENCES notifications.occasions (event_id) ON DELETE CASCADE,
    reader_key  text        NOT NULL,
    channel     text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('waiting', 'retrying', 'delivered', 'unaddressed', 'dead')),
    attempts    integer     NOT NULL CHECK (attempts >= 0),
    problem     text,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz,
    UNIQUE (event_id, reader_key, channel)
);

CREATE INDEX messages_by_state ON notifications.messages (state, id);

COMMENT ON TABLE notifications.messages IS 'One per event, reader and channel, however often the event is delivered';
COMMENT ON COLUMN notifications.messages.reader_key IS 'user:<id>, order:<id> for guests, supplier:<id>; never an address: those are asked for when a message is delivered';
COMMENT ON COLUMN notifications.messages.problem IS 'Why the last attempt failed, with addresses taken out';

CREATE TABLE notifications.notices (
    id         uuid        PRIMARY KEY,
    user_id    uuid        NOT NULL,
    kind       text        NOT NULL,
    title      text        NOT NULL,
    body       text        NOT NULL,
    url        text,
    created_at timestamptz NOT NULL,
    read_at    timestamptz
);

CREATE INDEX notices_by_user ON notifications.notices (user_id, id);
CREATE INDEX notices_unread ON notifications.notices (user_id) WHERE read_at IS NULL;
CREATE INDEX notices_by_time ON notifications.notices (created_at);

COMMENT ON TABLE notifications.notices IS 'Notifications inside the application';
COMMENT ON COLUMN notifications.notices.id IS 'The message''s, so that delivering it twice is delivering it once';

CREATE TABLE notifications.mails (
    id         uuid        PRIMARY KEY,
    recipient  text        NOT NULL,
    subject    text        NOT NULL,
    text       text        NOT NULL,
    html       text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX mails_by_time ON notifications.mails (created_at);

COMMENT ON TABLE notifications.mails IS 'The inside mailbox: mail that would have left if an SMTP server were set';
COMMENT ON COLUMN notifications.mails.id IS 'The message''s, so that delivering it twice is delivering it once';

CREATE TABLE notifications.mail_attachments (
    mail_id      uuid    NOT NULL REFERENCES notifications.mails (id) ON DELETE CASCADE,
    position     integer NOT NULL CHECK (position >= 1),
    name         text    NOT NULL,
    content_type text    NOT NULL,
    content      bytea   NOT NULL,
    PRIMARY KEY (mail_id, position)
);

CREATE TABLE notifications.preferences (
    user_id uuid    NOT NULL,
    kind    text    NOT NULL,
    channel text    NOT NULL,
    wanted  boolean NOT NULL,
    PRIMARY KEY (user_id, kind, channel)
);

COMMENT ON TABLE notifications.preferences IS 'Where a person wants it otherwise than is usual';
