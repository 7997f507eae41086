package litechat.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Timestamp;
import litechat.events.UiEvent.GlobalErrorChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventBusTest {
    private final TurnTakingThreads threads = new TurnTakingThreads(Timestamp.UNKNOWN);
    private final List<String> log = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final EventBus bus = new EventBus(threads, (name, failure) -> {
        log.add(name + ": " + failure.getMessage());
        return "Sorry: " + failure.getMessage();
    });

    private record Knock(String by) implements Request {
        @Override
        public String name() {
            return "door.knock.request";
        }
    }

    private record Ring(String by) implements Request {
        @Override
        public String name() {
            return "bell.ring.request";
        }
    }

    private record Opened(String by) implements Event {
        @Override
        public String name() {
            return "door.opened";
        }
    }

    private record Closed() implements Event {
        @Override
        public String name() {
            return "door.closed";
        }
    }

    @BeforeEach
    void listenToErrors() {
        bus.on(GlobalErrorChanged.class, event -> seen.add(String.valueOf(event.error())));
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    private void onKnock(ActionHandler.Action<Knock> action) {
        bus.register(new ActionHandler<>(Knock.class, "door", action));
    }

    @Test
    void aRequestReachesItsHandlerAndNoOther() {
        onKnock(request -> seen.add("door " + request.by()));
        bus.register(new ActionHandler<>(Ring.class, "bell", request -> seen.add("bell " + request.by())));
        bus.request(new Knock("Ada"));
        threads.run();
        assertEquals(List.of("door Ada"), seen);
    }

    @Test
    void aSecondHandlerForTheSameRequestIsRefusedAndTheFirstStays() {
        onKnock(request -> seen.add("first"));
        assertThrows(IllegalStateException.class, () -> onKnock(request -> seen.add("second")));
        bus.request(new Knock("Ada"));
        threads.run();
        assertEquals(List.of("first"), seen);
    }

    @Test
    void aRequestThatNobodyHandlesIsAnErrorThatNamesIt() {
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> bus.request(new Knock("Ada")));
        assertTrue(String.valueOf(error.getMessage()).contains("door.knock.request"), error.getMessage());
    }

    @Test
    void askingReturnsBeforeTheRequestIsHandled() {
        onKnock(request -> seen.add("handled"));
        bus.request(new Knock("Ada"));
        assertEquals(List.of(), seen);
    }

    @Test
    void requestsToOneStoreAreHandledOneAfterTheOtherEvenIfTheyWait() {
        onKnock(request -> {
            seen.add("begin " + request.by());
            threads.sleep(10);
            seen.add("end " + request.by());
        });
        bus.request(new Knock("Ada"));
        bus.request(new Knock("Bo"));
        threads.runUntilIdle();
        assertEquals(List.of("begin Ada", "end Ada", "begin Bo", "end Bo"), seen);
    }

    @Test
    void differentRequestsToOneStoreKeepTheirOrderToo() {
        onKnock(request -> {
            threads.sleep(10);
            seen.add("knock");
        });
        bus.register(new ActionHandler<>(Ring.class, "door", request -> seen.add("ring")));
        bus.request(new Knock("Ada"));
        bus.request(new Ring("Bo"));
        threads.runUntilIdle();
        assertEquals(List.of("knock", "ring"), seen);
    }

    @Test
    void differentStoresWorkBesideEachOther() {
        onKnock(request -> {
            threads.sleep(10);
            seen.add("slow");
        });
        bus.register(new ActionHandler<>(Ring.class, "bell", request -> seen.add("quick")));
        bus.request(new Knock("Ada"));
        bus.request(new Ring("Bo"));
        threads.runUntilIdle();
        assertEquals(List.of("quick", "slow"), seen);
    }

    @Test
    void aHandlerMayAskItsOwnStoreForMore() {
        onKnock(request -> {
            if (request.by().equals("Ada")) {
                bus.request(new Knock("Bo"));
            }
            seen.add(request.by());
        });
        bus.request(new Knock("Ada"));
        threads.run();
        assertEquals(List.of("Ada", "Bo"), seen);
        bus.request(new Knock("Cy"));
        threads.run();
        assertEquals(List.of("Ada", "Bo", "Cy"), seen);
    }

    @Test
    void anEventHasReachedAllWhoListenWhenEmittingReturns() {
        bus.on(Opened.class, event -> seen.add("one " + event.by()));
        bus.on(Opened.class, event -> seen.add("two " + event.by()));
        bus.on(Closed.class, event -> seen.add("wrong"));
        bus.emit(new Opened("Ada"));
        assertEquals(List.of("one Ada", "two Ada"), seen);
    }

    @Test
    void anEventThatNobodyWantsIsNoError() {
        bus.emit(new Closed());
        assertEquals(List.of(), log);
    }

    @Test
    void aListenerThatThrowsIsLoggedAndDisturbsNobody() {
        bus.on(Opened.class, event -> {
            throw new IllegalArgumentException("hinge");
        });
        bus.on(Opened.class, event -> seen.add("next"));
        onKnock(request -> {
            bus.emit(new Opened(request.by()));
            seen.add("handler went on");
        });
        bus.request(new Knock("Ada"));
        threads.run();
        assertEquals(List.of("next", "handler went on"), seen);
        assertEquals(List.of("door.opened: hinge"), log);
    }

    @Test
    void whatAHandlerThrowsIsLoggedOnceAndToldInASentence() {
        onKnock(request -> {
            throw new IllegalArgumentException("hinge");
        });
        bus.request(new Knock("Ada"));
        threads.run();
        assertEquals(List.of("door.knock.request: hinge"), log);
        assertEquals(List.of("Sorry: hinge"), seen);
    }

    @Test
    void aFailureIsToldWithTheRequestThatItEnded() {
        List<GlobalErrorChanged> told = new ArrayList<>();
        bus.on(GlobalErrorChanged.class, told::add);
        onKnock(request -> {
            throw new IllegalArgumentException("hinge");
        });
        Knock knock = new Knock("Ada");
        bus.request(knock);
        threads.run();
        assertEquals(List.of(new GlobalErrorChanged("Sorry: hinge", knock)), told);
    }

    @Test
    void aFailureDoesNotKeepLaterRequestsOfTheStoreFromBeingHandled() {
        onKnock(request -> {
            seen.add(request.by());
            if (request.by().equals("Ada")) {
                throw new StackOverflowError("deep");
            }
        });
        bus.request(new Knock("Ada"));
        bus.request(new Knock("Bo"));
        threads.run();
        bus.request(new Knock("Cy"));
        threads.run();
        assertEquals(List.of("Ada", "Sorry: deep", "Bo", "Cy"), seen);
    }

    @Test
    void aCancelledSubscriptionHearsNothingMore() {
        EventBus.Subscription subscription = bus.on(Opened.class, event -> seen.add("heard"));
        bus.emit(new Opened("Ada"));
        subscription.cancel();
        bus.emit(new Opened("Bo"));
        assertEquals(List.of("heard"), seen);
    }

    @Test
    void aListenerMayEndItsOwnSubscriptionWithoutTheNextOneMissingTheEvent() {
        List<EventBus.Subscription> own = new ArrayList<>();
        own.add(bus.on(Opened.class, event -> {
            seen.add("once");
            own.get(0).cancel();
        }));
        bus.on(Opened.class, event -> seen.add("always"));
        bus.emit(new Opened("Ada"));
        bus.emit(new Opened("Bo"));
        assertEquals(List.of("once", "always", "always"), seen);
    }

    @Test
    void aSubscriptionThatAnEarlierListenerCancelledIsNotToldOfThatEventAnyMore() {
        List<EventBus.Subscription> later = new ArrayList<>();
        bus.on(Opened.class, event -> later.get(0).cancel());
        later.add(bus.on(Opened.class, event -> seen.add("too late")));
        bus.emit(new Opened("Ada"));
        assertEquals(List.of(), seen);
    }

    @Test
    void cancellingTwiceEndsNobodyElsesSubscription() {
        EventBus.Listener<Opened> listener = event -> seen.add("heard");
        EventBus.Subscription first = bus.on(Opened.class, listener);
        bus.on(Opened.class, listener);
        first.cancel();
        first.cancel();
        bus.emit(new Opened("Ada"));
        assertEquals(List.of("heard"), seen);
    }

    @Test
    void aListenerThatSubscribesWhileItIsToldDoesNotDisturbTheTelling() {
        bus.on(Opened.class, event -> bus.on(Opened.class, again -> seen.add("new " + again.by())));
        bus.on(Opened.class, event -> seen.add("old " + event.by()));
        bus.emit(new Opened("Ada"));
        assertEquals(List.of("old Ada"), seen);
        bus.emit(new Opened("Bo"));
        assertEquals(List.of("old Ada", "old Bo", "new Bo"), seen);
    }
}
