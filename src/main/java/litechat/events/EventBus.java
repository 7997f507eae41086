package litechat.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests to their handlers and events to whoever listens.
 *
 * <p>A request is handled on a thread of its own, after the earlier ones to the same store. What a handler throws is
 * logged once and emitted with the request as {@link UiEvent.GlobalErrorChanged}. A listener that throws disturbs nobody
 * else.
 */
public final class EventBus {
    private final Threads threads;
    private final Faults faults;
    private final Map<Class<?>, ActionHandler<?>> handlers = new HashMap<>();
    private final Map<Class<?>, List<Listener<?>>> listeners = new HashMap<>();
    private final Map<String, List<Threads.Task>> waiting = new HashMap<>();

    public EventBus(Threads threads, Faults faults) {
        this.threads = threads;
        this.faults = faults;
    }

    /** Receives events of one kind; it must not wait. */
    @FunctionalInterface
    public interface Listener<E extends Event> {
        void on(E event);
    }

    /** Turns what went wrong into a line of the log and a sentence for the user. */
    public interface Faults {
        /** Logs the failure under the name of the request or event. @return what to tell the user, or null if they know */
        @Nullable
        String report(String name, Throwable failure);

        /** What to tell of a failure that is a fault of the program itself. */
        static String unexpected(Throwable failure) {
            return "Something went wrong in this page: " + failure.getMessage();
        }
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription {
        void cancel();
    }

    /** Makes a handler the one for its kind of request. */
    public void register(ActionHandler<?> handler) {
        if (handlers.putIfAbsent(handler.request(), handler) != null) {
            throw new IllegalStateException("There is a handler for this request already: " + handler.storeId());
        }
    }

    /** Listens to events of one kind. */
    public <E extends Event> Subscription on(Class<E> kind, Listener<E> listener) {
        List<Listener<?>> known = listeners.computeIfAbsent(kind, any -> new ArrayList<>());
        // An object of its own, so that the same listener can be subscribed twice.
        Listener<E> subscribed = event -> listener.on(event);
        known.add(subscribed);
        return () -> known.remove(subscribed);
    }

    /** Hands a request to its handler and returns at once. */
    public void request(Request request) {
        ActionHandler<?> handler = handlers.get(request.getClass());
        if (handler == null) {
            throw new IllegalStateException("Nobody handles " + request.name());
        }
        List<Threads.Task> queue = waiting.get(handler.storeId());
        Threads.Task task = () -> handle(handler, request);
        if (queue != null) {
            queue.add(task);
            return;
        }
        List<Threads.Task> started = new ArrayList<>();
        started.add(task);
        waiting.put(handler.storeId(), started);
        threads.start(() -> drain(handler.storeId(), started));
    }

    /** Hands the request to its handler, if it has one. */
    public void requestIfHandled(Request request) {
        if (handlers.containsKey(request.getClass())) {
            request(request);
        }
    }

    /** Tells an event to all who listen, before it returns. */
    public void emit(Event event) {
        List<Listener<?>> known = listeners.get(event.getClass());
        if (known == null) {
            return;
        }
        for (Listener<?> listener : new ArrayList<>(known)) {
            if (known.contains(listener)) { // an earlier one may have cancelled it
                try {
                    tell(listener, event);
                } catch (RuntimeException e) {
                    faults.report(event.name(), e);
                }
            }
        }
    }

    private void drain(String storeId, List<Threads.Task> queue) {
        while (!queue.isEmpty()) {
            queue.remove(0).run();
        }
        waiting.remove(storeId);
    }

    private void handle(ActionHandler<?> handler, Request request) {
        try {
            act(handler, request);
        } catch (RuntimeException | Error e) {
            String sentence = faults.report(request.name(), e);
            if (sentence != null) {
                emit(new UiEvent.GlobalErrorChanged(sentence, request));
            }
        }
    }

    @SuppressWarnings("unchecked") // registered under the class of its request
    private static <R extends Request> void act(ActionHandler<R> handler, Request request) {
        handler.action().handle((R) request);
    }

    @SuppressWarnings("unchecked") // registered under the class of its event
    private static <E extends Event> void tell(Listener<E> listener, Event event) {
        listener.on((E) event);
    }
}
