package litechat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.Test;

/** No query of the service is without a case that says which index serves it. */
class ServiceQueriesTest {
    @Test
    void everyMethodThatLoadsHasACase() {
        List<String> cases = ServiceQueryCases.names();
        List<String> missing = Stream.of(PersistenceService.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> name.startsWith("load") && !cases.contains(name))
                .toList();
        assertEquals(List.of(), missing);
    }
}
