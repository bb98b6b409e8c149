package health.roi.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What every API test stands on: the database, and the contract held against every response. */
@QuarkusTestResource(DatabaseResource.class)
public abstract class ApiTest {

    @BeforeAll
    static void holdTheContract() {
        RestAssured.replaceFiltersWith(new ContractFilter());
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    @AfterEach
    void now() {
        TestClock.reset();
    }
}
