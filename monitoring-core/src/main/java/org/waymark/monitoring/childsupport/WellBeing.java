package org.waymark.monitoring.childsupport;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * How a child is doing, on a scale of five steps.
 *
 * <p>The scale is Waymark's own: case management standards ask for the child's situation to be
 * assessed at intake and reviewed, but prescribe no score. The steps are few and described, so that
 * two case workers choose the same one, and ordinal: a later step can be better or worse than an
 * earlier one, but steps are never added up or averaged.
 *
 * <ol>
 *   <li>in danger: harm happens now or is about to
 *   <li>unsafe: no immediate danger, but basic needs or protection are missing
 *   <li>fragile: safe for the moment, only by help that may end
 *   <li>stable: safe, basic needs met, an adult who looks after the child
 *   <li>well: stable, and at school, work or play as others of that age
 * </ol>
 *
 * @param level 1 to 5
 */
public record WellBeing(int level) {

    private static final int WORST = 1;
    private static final int BEST = 5;

    /**
     * @throws InvalidValue when it is not on the scale
     */
    public WellBeing {
        if (level < WORST || level > BEST) {
            throw new InvalidValue(
                    "wellBeing",
                    "Give a step of the scale: 1 in danger, 2 unsafe, 3 fragile, 4 stable, 5"
                            + " well.");
        }
    }

    /** Reads a field; null stays null, and means not assessed. */
    public static @Nullable Integer optional(String field, @Nullable Integer level) {
        return level == null ? null : (Integer) required(field, level);
    }

    /** Reads a field that must be there. */
    public static int required(String field, @Nullable Integer level) {
        try {
            return new WellBeing(level == null ? 0 : level).level();
        } catch (InvalidValue e) {
            throw new InvalidValue(field, String.valueOf(e.getMessage()));
        }
    }
}
