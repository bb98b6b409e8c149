package health.roi.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import health.roi.platform.database.DatabaseRoles;
import health.roi.support.ApiTest;
import health.roi.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The database is asked what the role may really do. */
@QuarkusTest
class DatabaseRoleCheckTest extends ApiTest {

    @Test
    void startsAsTheApplication() throws SQLException {
        try (Connection connection = Database.connect(DatabaseRoles.APPLICATION)) {
            assertThat(DatabaseRoleCheck.problems(connection)).isEmpty();
        }
    }

    @Test
    void refusesTheOwnerOfTheTables() throws SQLException {
        try (Connection connection = Database.connect(DatabaseRoles.OWNER)) {
            assertThat(DatabaseRoleCheck.problems(connection))
                    .hasSize(2)
                    .anyMatch(line -> line.contains("owns tables"))
                    .anyMatch(line -> line.contains("change or delete what happened"));
        }
    }

    @Test
    void refusesASuperuserWithAllThatIsWrong() throws SQLException {
        try (Connection connection = DriverManager.getConnection(Database.url(), "postgres", "postgres")) {
            assertThat(DatabaseRoleCheck.problems(connection))
                    .anyMatch(line -> line.contains("superuser"))
                    .anyMatch(line -> line.contains("bypasses row-level security"))
                    .anyMatch(line -> line.contains("make roles"));
        }
    }
}
