package org.dealersdk.domain.validation;

import java.util.List;
import org.dealersdk.domain.problem.Problem;

/** A command with conditions between its values, checked where the command carries {@link ValidTogether}. */
public interface CrossChecked {

    /** Everything wrong between the values, with paths; values wrong by themselves are not repeated here. */
    List<Problem> crossProblems();
}
