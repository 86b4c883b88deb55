package org.waymark.hotline.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Who is there at this moment, as far as it concerns one child.
 *
 * @param onShift people with an open desk who may answer
 * @param ahead how many wait before this child
 * @param usualMinutes how long it lately took, or null when too few have waited to say
 */
public record Staffing(int onShift, int ahead, @Nullable Integer usualMinutes) {

    /** Whether anybody is there. */
    public boolean somebody() {
        return onShift > 0;
    }
}
