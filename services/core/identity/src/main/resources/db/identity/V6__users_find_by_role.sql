-- Finds those who have a role, so that they can be told of something.

CREATE INDEX users_by_role ON identity.users USING gin (roles);
