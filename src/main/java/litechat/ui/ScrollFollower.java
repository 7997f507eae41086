package litechat.ui;

import litechat.interop.web.ResizeObserver;
import org.teavm.jso.dom.html.HTMLElement;

/** Keeps the end of what grows in view for as long as the reader is there, and no longer. */
final class ScrollFollower {
    private static final int NEAR = 48;

    private final HTMLElement scroller;
    private final Action changed;
    private boolean following = true;
    private int lastTop;

    /** Watches the content of an element that scrolls; the action is called when the reader leaves or reaches the end. */
    ScrollFollower(HTMLElement scroller, HTMLElement content, Action changed) {
        this.scroller = scroller;
        this.changed = changed;
        scroller.addEventListener("scroll", event -> onScroll());
        ResizeObserver observer = ResizeObserver.create(this::onResize);
        observer.observe(scroller);
        observer.observe(content);
    }

    /** Whether the end is out of view. */
    boolean isAway() {
        return !following && distance() > NEAR;
    }

    /** Goes to the end and stays there. */
    void toEnd() {
        following = true;
        onResize();
    }

    /** Does something that adds content above what the reader sees, which stays where it is. */
    void keepingPlace(Action growth) {
        int below = scroller.getScrollHeight() - scroller.getScrollTop();
        growth.run();
        scroller.setScrollTop(scroller.getScrollHeight() - below);
        lastTop = scroller.getScrollTop();
    }

    private void onResize() {
        if (following) {
            scroller.setScrollTop(scroller.getScrollHeight());
            lastTop = scroller.getScrollTop();
        }
        changed.run();
    }

    private void onScroll() {
        int top = scroller.getScrollTop();
        if (distance() <= 1) {
            following = true;
        } else if (top < lastTop) {
            // Only the reader scrolls up, and the first step counts: the next piece would take it back.
            following = false;
        } else if (top > lastTop && distance() <= NEAR) {
            following = true;
        }
        lastTop = top;
        changed.run();
    }

    private int distance() {
        return scroller.getScrollHeight() - scroller.getScrollTop() - scroller.getClientHeight();
    }
}
