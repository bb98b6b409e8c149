-- An invoice above what its requester has approved waits until it approves.
alter table request_hold drop constraint request_hold_reason_check;
alter table request_hold add constraint request_hold_reason_check
  check (reason in ('AUTHORIZATION_INCOMPLETE', 'IDENTITY_UNVERIFIED', 'PATIENT_UNCLEAR', 'SCOPE_UNCLEAR', 'CHART_INCOMPLETE',
                    'RECORD_UNSIGNED', 'CHART_ELSEWHERE', 'DENIED_BEFORE', 'ADDRESS_TO_CHECK', 'LEGAL_REVIEW', 'PAYMENT',
                    'FEE_APPROVAL', 'COPY_SERVICE_RETURNED', 'OTHER'));

create table requester_fee_limit (
  requester_id  uuid           primary key references requester (id),
  custodian_id  uuid           not null references custodian (id),
  amount        numeric(12, 2) check (amount >= 0),
  version       bigint         not null
);
-- What was asked for: the hold ends with the approval.
create table fee_approval_wanted (
  id            uuid           primary key,
  custodian_id  uuid           not null,
  invoice_id    uuid           not null references invoice (id),
  hold_id       uuid           not null references request_hold (id),
  amount        numeric(12, 2) not null check (amount > 0),
  asked_at      timestamptz    not null
);
create index fee_approval_wanted_invoice on fee_approval_wanted (custodian_id, invoice_id, id);
create table fee_approval (
  id            uuid           primary key,
  custodian_id  uuid           not null,
  invoice_id    uuid           not null references invoice (id),
  amount        numeric(12, 2) not null check (amount > 0),
  how           text           not null check (how in ('PHONE', 'EMAIL', 'LETTER', 'PORTAL')),
  approved_by   text           not null,
  recorded_at   timestamptz    not null,
  recorded_by   text           not null
);
create index fee_approval_invoice on fee_approval (custodian_id, invoice_id, id);

-- What was owed on a day of before: entries since then lead to the invoices to look at.
create index invoice_entry_day on invoice_entry (custodian_id, value_on, invoice_id);

do $$
declare t text;
begin
  execute 'alter table requester_fee_limit enable row level security';
  execute 'alter table requester_fee_limit force row level security';
  execute 'create policy tenant on requester_fee_limit using (custodian_id = roi_custodian() and roi_is_staff())
           with check (custodian_id = roi_custodian() and roi_is_staff())';
  foreach t in array array['fee_approval_wanted', 'fee_approval'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from invoice i where i.id = invoice_id))
                    with check (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from invoice i where i.id = invoice_id))', t);
  end loop;
end $$;

grant select, insert on requester_fee_limit, fee_approval_wanted, fee_approval to roi_app;
grant update (amount, version) on requester_fee_limit to roi_app;
