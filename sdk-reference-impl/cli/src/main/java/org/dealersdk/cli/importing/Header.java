package org.dealersdk.cli.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealersdk.domain.problem.DealerException;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.problem.Text;

/**
 * The first row of a file: which column is where.
 *
 * @param names the names as written, without that of the problems of an earlier import
 * @param places where each known column is
 * @param fields how many fields a row has, with the problems of an earlier import
 * @param problemsAt where the problems of an earlier import are; -1 for none
 */
record Header(List<String> names, Map<Column, Integer> places, int fields, int problemsAt) {

    /** The last column of a file of rejected rows. */
    static final Text PROBLEMS = new Text("problems", "问题");

    /**
     * Reads a header.
     *
     * @param known all columns of this kind of file
     * @param ignoring true when columns that are not known are left alone
     * @throws DealerException IMP-004 missing, IMP-005 unknown, IMP-006 double columns; all at once
     */
    static Header of(List<String> written, List<? extends Column> known, boolean ignoring) {
        Problems problems = new Problems();
        Map<Column, Integer> places = new HashMap<>();
        List<String> names = new ArrayList<>();
        int problemsAt = -1;
        for (int i = 0; i < written.size(); i++) {
            String name = written.get(i).strip();
            if (name.equalsIgnoreCase(PROBLEMS.english()) || name.equals(PROBLEMS.chinese())) {
                problemsAt = i;
                continue;
            }
            names.add(name);
            Column column =
                    known.stream().filter(one -> one.isNamed(name)).findFirst().orElse(null);
            if (column == null) {
                problems.require(ignoring, ImportProblem.UNKNOWN_COLUMN, place(1), i + 1, Column.names(known));
            } else if (places.put(column, i) != null) {
                problems.add(
                        ImportProblem.DOUBLE_COLUMN.at(place(1), column.header().english()));
            }
        }
        for (Column column : known) {
            boolean there = !column.isRequired() || places.containsKey(column);
            problems.require(
                    there,
                    ImportProblem.MISSING_COLUMN,
                    place(1),
                    column.header().english(),
                    Column.names(known));
        }
        problems.orThrow();
        return new Header(List.copyOf(names), Map.copyOf(places), written.size(), problemsAt);
    }

    /** Where a problem is, when it is about a whole row. */
    static String place(long row) {
        return "row " + row;
    }

    /** Where a problem is, by the column's name as this file writes it. */
    String place(long row, Column column) {
        return place(row) + ", column " + names(column);
    }

    /** The fields of a row without the problems of an earlier import. */
    List<String> own(List<String> fields) {
        if (problemsAt < 0 || problemsAt >= fields.size()) {
            return fields;
        }
        List<String> own = new ArrayList<>(fields);
        own.remove(problemsAt);
        return own;
    }

    private String names(Column column) {
        return column.header().english() + "/" + column.header().chinese();
    }

    /** What is wrong with the shape of a row; empty when nothing is. */
    List<Problem> shape(long row, List<String> fields) {
        return fields.size() == this.fields || (problemsAt == this.fields - 1 && fields.size() == problemsAt)
                ? List.of()
                : List.of(ImportProblem.FIELD_COUNT.at(place(row), fields.size(), this.fields));
    }
}
