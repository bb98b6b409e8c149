-- An inactive copy service is offered nothing: the name, birth date and number on an open job are not for it.
drop policy tenant on copy_job;
create policy tenant on copy_job using (custodian_id = roi_custodian() and (
    (roi_is_staff() and roi_serves(facility_id))
    or claimed_by = roi_copy_service()
    or (state = 'OPEN' and exists (select 1 from copy_service_site s join copy_service c on c.id = s.copy_service_id
          where s.facility_id = copy_job.facility_id and s.copy_service_id = roi_copy_service() and c.active))))
  with check (custodian_id = roi_custodian());

-- The documents that the reviewer had before them: nothing else goes into a package.
alter table quality_check add column document_ids jsonb not null default '[]';
