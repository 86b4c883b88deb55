package org.waymark.hotline.conversation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who is there at this moment, as far as it concerns one child.
 *
 * @param onShift people with an open desk who may answer
 * @param ahead how many wait before this child; 0 when nobody is there, or when somebody talks with
 *     it
 * @param usualMinutes how long it lately took, or null when too few have waited to say
 * @param opensAt when people are at the desk again by the opening hours, in the help line's own
 *     time; null when it is open, or nobody can say
 * @param holderAway whether somebody has this child's conversation whose desk has been closed for a
 *     while
 */
public record Staffing(
        int onShift,
        int ahead,
        @Nullable Integer usualMinutes,
        @Nullable LocalDateTime opensAt,
        boolean holderAway) {

    /** Whether anybody is there. */
    public boolean somebody() {
        return onShift > 0;
    }
}
