package litechat.persistence.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the contract on the engine in memory. */
class MemoryContractTest {
    @TestFactory
    Stream<DynamicTest> theEngineInMemory() {
        return Contract.cases().stream()
                .map(each ->
                        DynamicTest.dynamicTest(each.name(), () -> each.body().run(MemorySubject.open())));
    }

    @Test
    void everyCaseHasANameOfItsOwn() {
        List<String> names = Contract.cases().stream().map(Case::name).toList();
        assertEquals(names.size(), Stream.of(names.toArray()).distinct().count());
    }
}
