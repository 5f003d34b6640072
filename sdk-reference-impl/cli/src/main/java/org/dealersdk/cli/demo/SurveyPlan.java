package org.dealersdk.cli.demo;

import java.util.List;

/**
 * The answers of one customer.
 *
 * @param overall 1 to 10
 * @param factors 20 scores of 0 to 100
 * @param implementation 11 scores of 0 to 100
 */
record SurveyPlan(int overall, List<Integer> factors, List<Integer> implementation) {

    SurveyPlan {
        factors = List.copyOf(factors);
        implementation = List.copyOf(implementation);
    }
}
