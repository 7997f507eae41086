package litechat.persistence.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import litechat.persistence.AttachmentService;
import litechat.persistence.DraftService;
import litechat.persistence.IntegrityService;
import litechat.persistence.KeyLockService;
import litechat.persistence.ModelChoices;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProviderService;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;
import org.junit.jupiter.api.Test;

/** No operation of the services is missing where each call is made to fail. */
class OperationsTest {
    @Test
    void everyMethodOfTheServicesIsListed() {
        Set<String> methods = Stream.of(
                        PersistenceService.class,
                        ProviderService.class,
                        ModelChoices.class,
                        KeyLockService.class,
                        TurnService.class,
                        DraftService.class,
                        AttachmentService.class,
                        TrashService.class,
                        IntegrityService.class)
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(OperationsTest::signature)
                .collect(Collectors.toCollection(TreeSet::new));
        methods.remove("PersistenceService.bind(LiteChatDatabase)");
        Set<String> listed =
                Operations.all().stream().map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(methods, listed);
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
