package org.dealersdk.cli.report;

/**
 * What the survey answers of one quarter come to.
 *
 * @param year year
 * @param quarter 1 to 4
 * @param answers how many customers answered
 * @param overallSum sum of their overall scores, each 1 to 10
 * @param topTwo how many gave 9 or 10
 * @param factors how many factor scores were given
 * @param factorSum sum of the factor scores, each 0 to 100
 * @param implementations how many implementation scores were given
 * @param implementationSum sum of the implementation scores, each 0 to 100
 */
public record SurveyFigures(
        int year,
        int quarter,
        long answers,
        long overallSum,
        long topTwo,
        long factors,
        long factorSum,
        long implementations,
        long implementationSum) {

    /** The sums of both, under this quarter. */
    SurveyFigures plus(SurveyFigures other) {
        return new SurveyFigures(
                year,
                quarter,
                answers + other.answers,
                overallSum + other.overallSum,
                topTwo + other.topTwo,
                factors + other.factors,
                factorSum + other.factorSum,
                implementations + other.implementations,
                implementationSum + other.implementationSum);
    }

    /** Nothing yet. */
    static SurveyFigures none(int year, int quarter) {
        return new SurveyFigures(year, quarter, 0, 0, 0, 0, 0, 0, 0);
    }
}
