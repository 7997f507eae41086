package litechat.ui;

import java.util.HashSet;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.ActRequest;
import litechat.events.InteractionEvent.AnswerNoticeChanged;
import litechat.events.InteractionEvent.InteractionAdded;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.InteractionUpdated;
import litechat.events.InteractionEvent.InteractionsLoaded;
import litechat.events.InteractionEvent.PrepareActionRequest;
import litechat.events.InteractionEvent.ReasoningChunk;
import litechat.events.InteractionEvent.RetryInteractionRequest;
import litechat.events.InteractionEvent.SaveStateChanged;
import litechat.events.InteractionEvent.StreamChunk;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.web.Elements;
import litechat.interop.web.IntersectionObserver;
import litechat.ui.state.Turn;
import litechat.ui.state.Turns;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The turns of the conversation that is shown; earlier ones are made as the reader scrolls up to them. */
final class MessageLogView implements MessageTurnView.Retry {
    private static final int SLICE = 40;

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.find(".message-log");
    private final HTMLElement scroller = root.ref("scroller");
    private final HTMLElement earlier = root.ref("earlier");
    private final Turns turns = new Turns();
    private final KeyedList<Turn> list =
            new KeyedList<>(root.ref("turns"), Turn::id, turn -> new MessageTurnView(turn, this));
    private final ScrollFollower follower;
    private final IntersectionObserver start;
    private final Set<String> grown = new HashSet<>();
    private @Nullable String selectedModel;
    private String menuTurn = "";
    private String steppedTo = "";
    private String steppedBy = "";
    private int limit = SLICE;

    MessageLogView(EventBus bus) {
        this.bus = bus;
        follower = new ScrollFollower(scroller, root.ref("turns"), this::updateJump);
        start = IntersectionObserver.create(scroller, "600px", this::onStart);
        root.onClick("jump-to-latest", () -> {
            follower.toEnd();
            scroller.focus();
        });
        root.element().addEventListener("click", event -> {
            HTMLElement button = Elements.closest(event.getTarget(), "[data-action]");
            if (button != null) {
                act(button);
            }
        });
        bus.on(SelectedItemChanged.class, event -> show(event.conversationId()));
        bus.on(InteractionsLoaded.class, this::onLoaded);
        bus.on(InteractionAdded.class, event -> onAdded(event.interaction()));
        bus.on(InteractionUpdated.class, event -> put(event.interaction()));
        bus.on(InteractionCompleted.class, event -> put(event.interaction()));
        bus.on(StreamChunk.class, event -> {
            if (turns.append(event.interactionId(), event.chunk())) {
                showSoon(event.interactionId());
            }
        });
        bus.on(ReasoningChunk.class, event -> {
            if (turns.appendReasoning(event.interactionId(), event.chunk())) {
                showSoon(event.interactionId());
            }
        });
        bus.on(AnswerNoticeChanged.class, event -> {
            if (turns.notice(event.interactionId(), event.notice())) {
                showSoon(event.interactionId());
            }
        });
        bus.on(SaveStateChanged.class, event -> {
            if (turns.saveState(event.interactionId(), event.error())) {
                update();
            }
        });
        bus.on(SelectedModelChanged.class, event -> {
            selectedModel = event.modelId();
            update();
        });
        update();
    }

    void update() {
        boolean hadFocus = Elements.contains(root.element(), Elements.focused());
        list.update(turns.last(limit));
        if (hadFocus) {
            keepFocus();
        }
        root.element().setHidden(turns.isEmpty());
        earlier.setHidden(turns.size() <= limit);
        start.disconnect();
        if (turns.size() > limit) {
            // Observed anew, it reports at once whether the start is still in view.
            start.observe(earlier);
        }
        updateJump();
    }

    @Override
    public boolean isPossible(Turn turn) {
        return modelFor(turn) != null && !turns.isStreaming();
    }

    @Override
    public void retry(Turn turn) {
        String model = modelFor(turn);
        if (model != null) {
            bus.request(new RetryInteractionRequest(turn.id(), model));
        }
    }

    /** Does what a button below a turn stands for, or one in the menu of the turn that it was opened from. */
    private void act(HTMLElement button) {
        HTMLElement row = Elements.closest(button, ".message-turn");
        Turn turn = turns.find(row == null ? menuTurn : String.valueOf(row.getAttribute("data-turn")));
        if (turn == null) {
            return;
        }
        String action = button.getAttribute("data-action");
        int place = turn.versions().indexOf(turn.id());
        switch (action) {
            case "menu" -> {
                menuTurn = turn.id();
                root.ref("compare").setHidden(turn.versions().size() < 2);
            }
            case "previous" -> step(turn, place - 1, action);
            case "next" -> step(turn, place + 1, action);
            case "details" -> {
                root.ref("turn-menu").hidePopover();
                bus.request(new OpenModalRequest("turn:" + turn.id()));
            }
            default -> {
                root.ref("turn-menu").hidePopover();
                if (action.equals("continue")) {
                    Elements.focusWithoutScrolling(scroller); // the button hides
                }
                bus.request(new PrepareActionRequest(action, turn.id(), modelFor(turn)));
            }
        }
    }

    private void step(Turn turn, int place, String by) {
        if (place >= 0 && place < turn.versions().size()) {
            steppedTo = turn.versions().get(place);
            steppedBy = by;
            bus.request(new ActRequest("choose", Attributes.of("id", steppedTo)));
        }
    }

    /** Whoever had the focus in a turn that is gone has it in the one in its place, or at least in the log. */
    private void keepFocus() {
        if (!Elements.contains(root.element(), Elements.focused())) {
            if (list.row(steppedTo) instanceof MessageTurnView view) {
                view.focus(steppedBy);
            } else {
                Elements.focusWithoutScrolling(scroller);
            }
        }
    }

    private @Nullable String modelFor(Turn turn) {
        return selectedModel == null ? turn.interaction().metadata().text("modelId") : selectedModel;
    }

    private void show(@Nullable String conversationId) {
        turns.show(conversationId);
        limit = SLICE;
        update();
        follower.toEnd();
    }

    private void onLoaded(InteractionsLoaded event) {
        boolean again = turns.isLoaded();
        if (turns.load(event.conversationId(), event.interactions())) {
            update();
            if (!again) {
                follower.toEnd();
            }
        }
    }

    private void onAdded(Interaction interaction) {
        put(interaction);
        if (interaction.conversationId().equals(turns.conversationId())) {
            follower.toEnd();
        }
    }

    private void put(Interaction interaction) {
        if (turns.put(interaction)) {
            update();
        }
    }

    private void showSoon(String interactionId) {
        if (grown.isEmpty()) {
            Window.requestAnimationFrame(time -> showGrown());
        }
        grown.add(interactionId);
    }

    private void showGrown() {
        for (String id : grown) {
            if (list.row(id) instanceof MessageTurnView view) {
                view.updateAnswer();
            }
        }
        grown.clear();
    }

    private void onStart(boolean isInView) {
        if (isInView && turns.size() > limit) {
            follower.keepingPlace(() -> {
                limit += SLICE;
                update();
            });
        }
    }

    private void updateJump() {
        HTMLElement jump = root.ref("jump-to-latest");
        boolean hidden = !follower.isAway();
        if (jump.isHidden() != hidden) {
            jump.setHidden(hidden);
        }
    }
}
