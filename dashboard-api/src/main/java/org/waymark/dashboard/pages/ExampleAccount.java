package org.waymark.dashboard.pages;

import java.util.List;

/** An account of the example mode, to be tried with one click. */
record ExampleAccount(String name, String does) {

    static List<ExampleAccount> all() {
        return List.of(
                new ExampleAccount("staff", "logs trainings and reads them"),
                new ExampleAccount("coordinator", "reads figures and records"),
                new ExampleAccount("counsellor", "answers children on the help line"),
                new ExampleAccount("peer", "answers children, under supervision"),
                new ExampleAccount("supervisor", "watches over the help line"),
                new ExampleAccount("admin", "looks after accounts, sees no cases"));
    }
}
