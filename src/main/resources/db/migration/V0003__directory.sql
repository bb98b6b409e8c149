create table custodian (
  id          uuid        primary key,
  name        text        not null,
  address     text        not null,
  phone       text        not null,
  created_at  timestamptz not null,
  version     bigint      not null
);
alter table custodian enable row level security;
alter table custodian force row level security;
create policy tenant on custodian using (id = roi_custodian()) with check (id = roi_custodian());

-- Work without a caller: ids only, so that one bound transaction per custodian can follow.
create function roi_custodian_ids() returns setof uuid language plpgsql stable security definer
  set search_path = pg_catalog, public as $$
begin
  -- The owner is bound by forced row-level security too; this function alone looks across, through a
  -- table that holds nothing but ids.
  return query select id from custodian_id order by id;
end $$;
create table custodian_id (id uuid primary key);
create function custodian_registered() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  insert into custodian_id (id) values (new.id);
  return new;
end $$;
create trigger custodian_registered after insert on custodian for each row execute function custodian_registered();
revoke all on function roi_custodian_ids() from public;
grant execute on function roi_custodian_ids() to roi_app, roi_retention;

create table facility (
  id             uuid        primary key,
  custodian_id   uuid        not null references custodian (id),
  name           text        not null,
  state          text        not null check (state ~ '^[A-Z]{2}$'),
  kind           text        not null check (kind in ('HOSPITAL', 'CLINIC', 'PHYSICIAN')),
  time_zone      text        not null,
  part2_program  boolean     not null,
  address        text        not null,
  created_at     timestamptz not null,
  version        bigint      not null
);
create index facility_tenant on facility (custodian_id, id);
alter table facility enable row level security;
alter table facility force row level security;
create policy tenant on facility using (custodian_id = roi_custodian()) with check (custodian_id = roi_custodian());

create table requester (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  kind          text        not null check (kind in ('PATIENT', 'PERSONAL_REPRESENTATIVE', 'HEALTH_CARE_PROVIDER',
                  'HEALTH_PLAN', 'ATTORNEY', 'INSURER', 'EMPLOYER', 'COURT', 'LAW_ENFORCEMENT',
                  'PUBLIC_HEALTH_AUTHORITY', 'HEALTH_OVERSIGHT_AGENCY', 'SOCIAL_SECURITY', 'WORKERS_COMPENSATION',
                  'CORONER', 'RESEARCHER', 'OTHER')),
  name          text        not null,
  address       text        not null,
  phone         text,
  email         text,
  created_at    timestamptz not null,
  version       bigint      not null
);
create index requester_tenant on requester (custodian_id, id);
alter table requester enable row level security;
alter table requester force row level security;
create policy tenant on requester using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());

create table copy_service (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  name          text        not null,
  phone         text        not null,
  active        boolean     not null,
  created_at    timestamptz not null,
  version       bigint      not null
);
create index copy_service_tenant on copy_service (custodian_id, id);
alter table copy_service enable row level security;
alter table copy_service force row level security;
create policy tenant on copy_service
  using (custodian_id = roi_custodian() and (roi_is_staff() or id = roi_copy_service()))
  with check (custodian_id = roi_custodian() and roi_is_staff());

create table copy_service_site (
  copy_service_id uuid not null references copy_service (id),
  facility_id     uuid not null references facility (id),
  custodian_id    uuid not null,
  primary key (copy_service_id, facility_id)
);
alter table copy_service_site enable row level security;
alter table copy_service_site force row level security;
create policy tenant on copy_service_site
  using (custodian_id = roi_custodian() and (roi_is_staff() or copy_service_id = roi_copy_service()))
  with check (custodian_id = roi_custodian() and roi_is_staff());

grant select, insert, update on custodian, facility, requester, copy_service to roi_app;
grant select, insert, delete on copy_service_site to roi_app;
