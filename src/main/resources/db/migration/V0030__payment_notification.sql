-- Where a payment provider tells of payments; its secret is sealed by the service.
create table payment_endpoint (
  id             uuid        primary key,
  custodian_id   uuid        not null references custodian (id),
  name           text        not null,
  sealed_secret  text        not null,
  created_at     timestamptz not null,
  created_by     text        not null,
  revoked_at     timestamptz,
  revoked_by     text
);
create index payment_endpoint_custodian on payment_endpoint (custodian_id, id);

-- A provider has no token: this resolves its endpoint to the custodian, and to nothing else.
create table payment_endpoint_link (id uuid primary key, custodian_id uuid not null);
create function roi_payment_custodian(endpoint uuid) returns uuid language sql stable security definer
  set search_path = pg_catalog, public as $$ select custodian_id from payment_endpoint_link where id = endpoint $$;
revoke all on function roi_payment_custodian(uuid) from public;
grant execute on function roi_payment_custodian(uuid) to roi_app;
grant insert on payment_endpoint_link to roi_app;

create table payment_notification (
  id                  uuid           primary key,
  custodian_id        uuid           not null,
  endpoint_id         uuid           not null references payment_endpoint (id),
  webhook_id          text           not null,
  received_at         timestamptz    not null,
  invoice_number      text,
  amount              numeric(12, 2) not null check (amount > 0),
  reference           text,
  reference_left_out  boolean        not null,
  received_on         date           not null,
  unmatched           text           check (unmatched in ('INVOICE_UNKNOWN', 'INVOICE_CANCELLED', 'CARD_NUMBER', 'DAY_IN_FUTURE')),
  invoice_id          uuid           references invoice (id),
  settled_at          timestamptz,
  settled_by          text,
  settled_why         text,
  unique (endpoint_id, webhook_id),
  check (unmatched is not null or invoice_id is not null),
  check ((settled_at is null) = (settled_by is null))
);
create index payment_notification_list on payment_notification (custodian_id, id);
create index payment_notification_unmatched on payment_notification (custodian_id, id)
  where unmatched is not null and settled_at is null;

do $$
begin
  execute 'alter table payment_endpoint enable row level security';
  execute 'alter table payment_endpoint force row level security';
  execute 'create policy tenant on payment_endpoint using (custodian_id = roi_custodian() and roi_is_staff())
           with check (custodian_id = roi_custodian() and roi_is_staff())';
  execute 'alter table payment_notification enable row level security';
  execute 'alter table payment_notification force row level security';
  execute 'create policy tenant on payment_notification using (custodian_id = roi_custodian() and roi_is_staff()
             and (invoice_id is null or exists (select 1 from invoice i where i.id = invoice_id)))
           with check (custodian_id = roi_custodian() and roi_is_staff()
             and (invoice_id is null or exists (select 1 from invoice i where i.id = invoice_id)))';
end $$;

-- What was told is not changed; a person says once what became of what matched nothing.
grant select, insert, update (revoked_at, revoked_by) on payment_endpoint to roi_app;
grant select, insert, update (invoice_id, settled_at, settled_by, settled_why) on payment_notification to roi_app;
