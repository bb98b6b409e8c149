package health.roi.demo;

import java.util.UUID;

/** Ids that are the same on every machine, so that the tour can name them. */
final class DemoIds {

    static final UUID CUSTODIAN = UUID.fromString("019aa000-0000-7000-8000-000000000001");
    static final UUID OTHER_CUSTODIAN = UUID.fromString("019aa000-0000-7000-8000-000000000002");

    private DemoIds() {}
}
