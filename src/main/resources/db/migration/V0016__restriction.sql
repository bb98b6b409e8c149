-- What a patient asked to be kept from somebody (45 CFR 164.522(a)), what the custodian decided, and how it ended. Each of
-- the three is written once. Without a facility it binds all of the custodian's, and all its people see it.
create table restriction (
  id               uuid        primary key,
  custodian_id     uuid        not null references custodian (id),
  patient_id       uuid        not null references patient (id),
  facility_id      uuid        references facility (id),
  kind             text        not null check (kind in ('SELF_PAY', 'AGREED')),
  encounter        text,
  scope_from       date,
  scope_to         date,
  document_kinds   jsonb       not null,
  requested_on     date        not null,
  description      text        not null,
  paid_in_full     boolean     not null,
  status           text        not null check (status in ('ASKED', 'AGREED', 'REFUSED', 'ENDED')),
  agreed           boolean,
  decision_reason  text,
  decided_on       date,
  decided_at       timestamptz,
  decided_by       text,
  ended_how        text        check (ended_how in ('PATIENT_REQUEST', 'AGREEMENT', 'CUSTODIAN_NOTICE')),
  ended_on         date,
  end_note         text,
  end_recorded_at  timestamptz,
  end_recorded_by  text,
  created_at       timestamptz not null,
  created_by       text        not null,
  version          bigint      not null,
  check (scope_from <= scope_to),
  check (kind <> 'SELF_PAY' or encounter is not null),
  check (kind = 'SELF_PAY' or not paid_in_full),
  check (not (paid_in_full and status = 'REFUSED')),
  check (not (kind = 'SELF_PAY' and ended_how = 'CUSTODIAN_NOTICE')),
  check (num_nulls(agreed, decision_reason, decided_on, decided_at, decided_by) = case status when 'ASKED' then 5 else 0 end),
  check (agreed = (status <> 'REFUSED')),
  check (num_nulls(ended_how, ended_on, end_note, end_recorded_at, end_recorded_by) = case status when 'ENDED' then 0 else 5 end)
);
create index restriction_tenant on restriction (custodian_id, id);
-- Serves what binds a patient too: of one patient there are few, and whether they bind is asked of each.
create index restriction_patient on restriction (custodian_id, patient_id, id);
create index restriction_status on restriction (custodian_id, status, id);
alter table restriction enable row level security;
alter table restriction force row level security;
create policy tenant on restriction
  using (custodian_id = roi_custodian() and roi_is_staff() and (facility_id is null or roi_serves(facility_id)))
  with check (custodian_id = roi_custodian() and roi_is_staff() and (facility_id is null or roi_serves(facility_id)));

create function restriction_written_once() returns trigger language plpgsql as $$
begin
  if (old.id, old.custodian_id, old.patient_id, old.facility_id, old.kind, old.encounter, old.scope_from, old.scope_to,
      old.document_kinds, old.requested_on, old.description, old.paid_in_full, old.created_at, old.created_by)
     is distinct from
     (new.id, new.custodian_id, new.patient_id, new.facility_id, new.kind, new.encounter, new.scope_from, new.scope_to,
      new.document_kinds, new.requested_on, new.description, new.paid_in_full, new.created_at, new.created_by)
  then
    raise exception 'what was asked is not rewritten';
  end if;
  if old.decided_at is not null
     and (old.agreed, old.decision_reason, old.decided_on, old.decided_at, old.decided_by)
         is distinct from (new.agreed, new.decision_reason, new.decided_on, new.decided_at, new.decided_by)
  then
    raise exception 'a decision is not rewritten';
  end if;
  if old.status in ('REFUSED', 'ENDED') then
    raise exception 'a refusal and an end are final';
  end if;
  return new;
end $$;
create trigger restriction_written_once before update on restriction
  for each row execute function restriction_written_once();

grant select, insert, update on restriction to roi_app;
