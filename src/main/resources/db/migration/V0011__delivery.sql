create table delivery (
  id                 uuid        primary key,
  custodian_id       uuid        not null references custodian (id),
  request_id         uuid        not null references release_request (id),
  package_id         uuid        not null references release_package (id),
  method             text        not null check (method in ('MAIL', 'PICK_UP', 'SECURE_DOWNLOAD')),
  state              text        not null check (state in ('SENT', 'CONFIRMED', 'FAILED')),
  recipient          text        not null,
  address            text,
  carrier            text,
  carrier_number     text,
  identity_document  text,
  identity_last_digits text,
  link_expires_at    timestamptz,
  code_salt          text,
  code_hash          text,
  failed_attempts    integer     not null,
  downloaded_at      timestamptz,
  sent_at            timestamptz not null,
  sent_by            text        not null,
  ended_at           timestamptz,
  failure_reason     text        check (failure_reason in ('RETURNED_MAIL', 'WRONG_ADDRESS', 'REFUSED', 'NOT_COLLECTED', 'LINK_EXPIRED', 'OTHER')),
  note               text,
  version            bigint      not null
);
create index delivery_request on delivery (custodian_id, request_id, id);
alter table delivery enable row level security;
alter table delivery force row level security;
create policy tenant on delivery using (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id));
grant select, insert, update on delivery to roi_app;

-- A download link has no caller: this resolves it to its custodian, and to nothing else.
create table download_link (id uuid primary key, custodian_id uuid not null);
create function roi_download_custodian(link uuid) returns uuid language sql stable security definer
  set search_path = pg_catalog, public as $$ select custodian_id from download_link where id = link $$;
revoke all on function roi_download_custodian(uuid) from public;
grant execute on function roi_download_custodian(uuid) to roi_app;
grant insert on download_link to roi_app;
