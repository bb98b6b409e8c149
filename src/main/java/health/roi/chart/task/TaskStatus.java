package health.roi.chart.task;

/** Whether a task still waits. */
public enum TaskStatus {
    OPEN,
    DONE
}
