-- Two more settings say who is asking, bound with the others on every connection that is taken from the pool. Unset, they
-- mean no:
--   roi.sensitive  'yes' for a caller who may know of sensitive records
--   roi.glass      the patients and requests that the caller has opened for a while, as a comma-separated list of ids
create function roi_knows_sensitive() returns boolean language sql stable parallel safe
  as $$ select case when current_setting('roi.sensitive', true) = 'yes' then true else false end $$;
create function roi_glass(id uuid) returns boolean language sql stable parallel safe
  as $$ select case when coalesce(current_setting('roi.glass', true), '') = '' then false
            else id::text = any (string_to_array(current_setting('roi.glass', true), ',')) end $$;

-- Records whose very existence tells something about the patient. A test compares the lists with the code's.
alter table record add column sensitive boolean not null generated always as (
  jsonb_exists_any(categories, array['SUD_PART2', 'SUD_COUNSELING_NOTES', 'PSYCHOTHERAPY_NOTES', 'HIV', 'MENTAL_HEALTH',
                                     'GENETIC', 'REPRODUCTIVE', 'MINOR_CONSENTED'])
  or kind in ('SUD_PART2', 'SUD_COUNSELING_NOTES', 'PSYCHOTHERAPY_NOTES', 'HIV', 'MENTAL_HEALTH',
              'GENETIC', 'REPRODUCTIVE', 'MINOR_CONSENTED')) stored;

-- They are hidden from whoever may not know, whatever else would let them be seen; and with them what hangs on them.
create policy sensitive on record as restrictive
  using (custodian_id = roi_custodian()
    and case when roi_knows_sensitive() then true when not sensitive then true else roi_glass(patient_id) end);
do $$
declare t text;
begin
  foreach t in array array['record_diagnosis', 'chart_task'] loop
    execute format('create policy sensitive on %I as restrictive
                      using (custodian_id = roi_custodian() and case when roi_knows_sensitive() then true
                             else exists (select 1 from record r where r.id = record_id) end)', t);
  end loop;
end $$;

-- A second person confirmed an approval: which one, and of which decision. Evidence, written once.
create table approval_confirmation (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  approval_id   uuid        not null,
  decision      text        not null check (decision ~ '^[0-9a-f]{64}$'),
  confirmed_at  timestamptz not null,
  confirmed_by  text        not null
);
create unique index approval_confirmation_approval on approval_confirmation (custodian_id, request_id, approval_id);
alter table approval_confirmation enable row level security;
alter table approval_confirmation force row level security;
create policy tenant on approval_confirmation
  using (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id));
grant select, insert on approval_confirmation to roi_app;

-- The clients with which a copy service signs in, as its tokens name them. A revocation is final.
create table copy_service_client (
  id                 uuid        primary key,
  custodian_id       uuid        not null references custodian (id),
  copy_service_id    uuid        not null references copy_service (id),
  client             text        not null,
  registered_at      timestamptz not null,
  registered_by      text        not null,
  revoked_at         timestamptz,
  revoked_by         text,
  revocation_reason  text        check (revocation_reason in ('CREDENTIAL_EXPOSED', 'CONTRACT_ENDED', 'CLIENT_RETIRED', 'OTHER')),
  version            bigint      not null,
  unique (custodian_id, copy_service_id, client),
  check (num_nulls(revoked_at, revoked_by, revocation_reason) in (0, 3))
);
alter table copy_service_client enable row level security;
alter table copy_service_client force row level security;
-- A copy service is asked about its own when it comes.
create policy tenant on copy_service_client
  using (custodian_id = roi_custodian() and (roi_is_staff() or copy_service_id = roi_copy_service()))
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert on copy_service_client to roi_app;
grant update (revoked_at, revoked_by, revocation_reason, version) on copy_service_client to roi_app;

-- With which token a package was sent: the same token sends the same request once, and again what is named as failed.
alter table delivery add column token_id text;
create unique index delivery_token on delivery (custodian_id, request_id, token_id,
  coalesce(resends, '00000000-0000-0000-0000-000000000000'));
