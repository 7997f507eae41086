package litechat.providers;

/** Asks whether a model server answers and takes the key. */
public interface ConnectionTest {
    TestResult test(Endpoint endpoint, String model);
}
