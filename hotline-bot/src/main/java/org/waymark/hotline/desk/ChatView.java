package org.waymark.hotline.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.Said;
import org.waymark.hotline.conversation.Speech;
import org.waymark.hotline.conversation.Transcript;
import org.waymark.hotline.conversation.Transcript.Line;
import org.waymark.monitoring.access.Caller;

/** Opens a conversation's lines for the person who may read them. */
@Component
class ChatView {

    private final Desk desk;
    private final Speech speech;

    ChatView(Desk desk, Speech speech) {
        this.desk = desk;
        this.speech = speech;
    }

    /** The lines of a transcript that {@link Desk#read} has handed out. */
    List<Bubble> bubbles(Transcript transcript, Caller caller) {
        return transcript.lines().stream().map(line -> bubble(line, caller)).toList();
    }

    private Bubble bubble(Line line, Caller caller) {
        String words = desk.open(line.words());
        Said said = line.said();
        return switch (line.who()) {
            case "child" ->
                    shown(
                            "in",
                            "Child",
                            line.edited() ? "changed an earlier message" : "",
                            words,
                            line);
            case "person" -> shown("out", who(line, caller), remark(line), words, line);
            case "bot" ->
                    shown(
                            "out",
                            "Bot",
                            "",
                            said == null ? "" : speech.text(line.language(), said, words),
                            line);
            case "note" -> shown("note", note(line) + who(line, caller), "", words, line);
            default -> shown("note", "", "", Happening.text(line.code()), line);
        };
    }

    private static String who(Line line, Caller caller) {
        return caller.accountId().equals(line.by()) ? "you" : "a colleague";
    }

    private static String note(Line line) {
        return line.code().equals("override-asked")
                ? "Why to tell the service without consent, by "
                : "Note by ";
    }

    private static String remark(Line line) {
        return line.code().equals("held") ? "kept until the child writes again" : "";
    }

    private static Bubble shown(String side, String who, String remark, String text, Line line) {
        return new Bubble(side, who, remark, text, line.language(), line.at());
    }
}
