package org.waymark.hotline.danger;

/**
 * Whether one word is the other with a single slip: a letter too many, too few, wrong, or two
 * exchanged.
 */
final class Slip {

    /** Shorter words have too many neighbours. */
    static final int SHORTEST = 6;

    private Slip() {}

    /** Also true when the words are equal. The first letter has to be right. */
    static boolean atMostOne(String a, String b) {
        boolean longEnough =
                Math.max(a.length(), b.length()) >= SHORTEST
                        && Math.min(a.length(), b.length()) >= SHORTEST - 1;
        return (longEnough && a.charAt(0) == b.charAt(0)) ? within(a, b) : a.equals(b);
    }

    private static boolean within(String a, String b) {
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        return switch (a.length() - b.length()) {
            case 0 ->
                    restA.isEmpty()
                            || tail(restA, 1).equals(tail(restB, 1))
                            || exchanged(restA, restB);
            case 1 -> tail(restA, 1).equals(restB);
            case -1 -> tail(restB, 1).equals(restA);
            default -> false;
        };
    }

    private static boolean exchanged(String a, String b) {
        return a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && tail(a, 2).equals(tail(b, 2));
    }

    private static String tail(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }
}
