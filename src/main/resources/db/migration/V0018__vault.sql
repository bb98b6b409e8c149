-- Where the bytes of a hash are, and their key, wrapped by one of the operator's. A copy service sees these rows too,
-- because what it uploads may be there already: a row says nothing of a patient, of a document or of who brought it, and
-- its key opens with what the database does not have. Only the custodian's own people delete.
create table content (
  custodian_id  uuid        not null references custodian (id),
  sha256        text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  object        text collate "C" check (object ~ '^[0-9a-f]{32}$'),
  bytes         bigint      not null check (bytes > 0),
  key_id        bigint,
  wrapped_key   bytea,
  stored_at     timestamptz not null,
  -- Without its key the object is noise, wherever a copy of it is; see NIST SP 800-88, cryptographic erase.
  deleted_at    timestamptz,
  primary key (custodian_id, sha256),
  check (num_nulls(object, key_id, wrapped_key) = case when deleted_at is null then 0 else 3 end)
);
create unique index content_object on content (custodian_id, object);
create index content_key on content (custodian_id, key_id, sha256);
alter table content enable row level security;
alter table content force row level security;
create policy tenant on content using (custodian_id = roi_custodian())
  with check (custodian_id = roi_custodian() and (roi_is_staff() or deleted_at is null));
grant select, insert on content to roi_app;
grant update (object, bytes, key_id, wrapped_key, stored_at, deleted_at) on content to roi_app;

-- Bytes that something other than a document names, a letter or a package: they stay when a document of the same bytes is
-- deleted.
create table content_pin (
  custodian_id  uuid not null references custodian (id),
  sha256        text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (custodian_id, sha256)
);
-- Those of before there was a vault. Every custodian's rows at once: for this the owner is not held to one of them.
alter table letter no force row level security;
alter table release_package no force row level security;
insert into content_pin (custodian_id, sha256)
select custodian_id, sha256 from letter union select custodian_id, sha256 from release_package;
alter table letter force row level security;
alter table release_package force row level security;
alter table content_pin enable row level security;
alter table content_pin force row level security;
create policy tenant on content_pin using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert on content_pin to roi_app;
