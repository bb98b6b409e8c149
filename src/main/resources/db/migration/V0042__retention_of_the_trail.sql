-- Rows of the trail and the facts of decisions end as well. A deleted row leaves its own hash, so that the leaf of the tree can
-- still be held against it; what was deleted at one time is told by a row of the trail itself, written by the role that deletes
-- and in the transaction that deletes. So a row that is gone without two people's word is found.
alter table retention_certificate
  add column batch_id   uuid,
  add column request_id uuid;
alter table retention_certificate drop constraint retention_certificate_kind_check;
alter table retention_certificate add constraint retention_certificate_kind_check
  check (kind in ('DISCLOSURE', 'REQUEST_HISTORY', 'LETTER', 'PACKAGE', 'FAX_PACKET', 'ACCOUNTING_REPORT', 'AUDIT_EVENT',
                  'DECISION_RECORD'));
-- What deletes says so in the trail; certificates from before say nothing of their batch.
alter table retention_certificate add constraint retention_certificate_batch check (kind <> 'AUDIT_EVENT' or batch_id is not null);
-- A page of a run's certificates is in the order of the rows' ids, whatever their kinds.
drop index retention_certificate_run;
create index retention_certificate_run on retention_certificate (custodian_id, run_id, row_id);

-- What the role tells of its work, and what it must see: that the row is a leaf of the tree.
grant insert on audit_event to roi_retention;
-- That, and nothing else: whoever has its credential cannot write that somebody asked or confirmed.
create policy retention_tells on audit_event as restrictive for insert to roi_retention
  with check (custodian_id = roi_custodian() and subject_type = 'retention-run' and action = 'retention-run.delete'
    and actor = 'system:retention');
grant select on audit_leaf to roi_retention;
grant select (custodian_id, size, made_at) on audit_checkpoint to roi_retention;

-- Whether anything rests on a row, asked once for each row of a trail that may be long.
create index audit_event_decision on audit_event (custodian_id, subject_id) where subject_type = 'decision';
create index decision_record_order on decision_record (custodian_id, id);
create index disclosure_request on disclosure (custodian_id, request_id) where request_id is not null;
create index incident_request on incident (custodian_id, request_id) where request_id is not null;
create index incident_person_patient on incident_person (custodian_id, patient_id);

-- A package from before there were volumes is its own only one. Every custodian's at once: for this one statement the owner is
-- not held to one of them.
alter table release_package no force row level security;
alter table package_volume no force row level security;
insert into package_volume (id, custodian_id, build_id, number, first_page, last_page, sha256, bytes, archival, created_at)
select id, custodian_id, id, 1, 1, pages, sha256, bytes, false, created_at from release_package p
 where not exists (select 1 from package_volume v where v.build_id = p.id);
alter table release_package force row level security;
alter table package_volume force row level security;

-- Letters, packages, packets of faxes and accounting reports lose their bytes: the key of the content goes, and what is left of it
-- is swept as after every deletion. Here the role sees what names a content and to what that belongs, and nothing that is said.
grant select (id, custodian_id, request_id, patient_id, incident_id, sha256) on letter to roi_retention;
grant select (id, custodian_id, request_id) on package_build to roi_retention;
grant select (id, custodian_id, build_id, sha256) on package_volume to roi_retention;
grant select (id, custodian_id, request_id) on delivery to roi_retention;
grant select (id, custodian_id, delivery_id, sha256) on fax_packet to roi_retention;
grant select (id, custodian_id, sha256, readable_sha256) on document to roi_retention;
grant select (document_id) on document_deletion to roi_retention;
grant select (id) on upload to roi_retention;
grant select (custodian_id, upload_id, sha256) on upload_part to roi_retention;
grant select (custodian_id, sha256, deleted_at), update (object, key_id, wrapped_key, deleted_at) on content to roi_retention;
grant select, delete on content_pin to roi_retention;

-- What names a content.
create index letter_sha256 on letter (custodian_id, sha256);
create index package_volume_sha256 on package_volume (custodian_id, sha256);
create index fax_packet_sha256 on fax_packet (custodian_id, sha256);
create index accounting_report_sha256 on accounting_report (custodian_id, sha256);
create index upload_part_sha256 on upload_part (custodian_id, sha256);

-- Little is left to whoever knows the role's password: what is deleted is deleted while an order is confirmed; and a row of the
-- trail that a hold names, or that tells of deletions, stays.
do $$
declare t text;
begin
  for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
             and has_table_privilege('roi_retention', oid, 'DELETE') loop
    execute format('create policy ordered on %I as restrictive for delete to roi_retention
                      using (exists (select 1 from retention_run o where o.custodian_id = roi_custodian() and o.state = ''CONFIRMED''))', t);
  end loop;
end $$;
create policy stays on audit_event as restrictive for delete to roi_retention
  using (subject_type <> 'retention-run'
    and not exists (select 1 from legal_hold h where h.custodian_id = roi_custodian() and h.released_at is null
      and (h.scope = 'PATIENT' and h.subject_id = patient_id or h.scope = 'REQUEST' and h.subject_id = request_id)));
-- A content loses its key for ever, or is left alone; a document's is not the runs' affair.
create policy erased on content as restrictive for update to roi_retention
  using (exists (select 1 from retention_run o where o.custodian_id = roi_custodian() and o.state = 'CONFIRMED')
    and not exists (select 1 from document d where d.custodian_id = roi_custodian() and d.sha256 = content.sha256 collate "default"
      and not exists (select 1 from document_deletion x where x.document_id = d.id))
    and not exists (select 1 from document d where d.custodian_id = roi_custodian() and d.readable_sha256 = content.sha256 collate "default"
      and not exists (select 1 from document_deletion x where x.document_id = d.id)))
  with check (deleted_at is not null);
