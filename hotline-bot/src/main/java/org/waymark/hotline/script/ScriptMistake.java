package org.waymark.hotline.script;

import org.yaml.snakeyaml.nodes.Node;

/** A mistake in a data file; the message begins with the file and the line to mend. */
public final class ScriptMistake extends RuntimeException {

    /**
     * @param file name as under {@code src/main/resources}
     * @param line first line is 1
     * @param mistake what is wrong and how to mend it
     */
    public ScriptMistake(String file, int line, String mistake) {
        super(file + ":" + line + ": " + mistake);
    }

    static ScriptMistake at(String file, Node node, String mistake) {
        return new ScriptMistake(file, node.getStartMark().getLine() + 1, mistake);
    }
}
