package org.dealersdk.documents.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.dealersdk.documents.page.Templates;
import org.dealersdk.domain.document.DocumentData;
import org.dealersdk.domain.document.DocumentLanguage;
import org.dealersdk.domain.document.FormId;
import org.dealersdk.domain.problem.Problem;
import org.dealersdk.domain.problem.ProblemCode;
import org.dealersdk.domain.problem.Problems;
import org.dealersdk.domain.problem.Text;

/**
 * The one declaration of a form: its code and title, what it is made from, when it can be printed, what fills it in, who signs it and
 * which version of its template is current. Its template is {@code templates/<code>-<version>.html} beside the class that declares it.
 * Immutable and thread-safe.
 *
 * @param <F> the facts it is made from
 */
public final class Form<F extends Facts> {

    private record Condition<F>(Predicate<? super F> holds, ProblemCode otherwise) {}

    private final FormId id;
    private final Text title;
    private final Subject<F> subject;
    private final Templates templates;
    private final int version;
    private final List<Condition<F>> conditions;
    private final BiConsumer<? super F, Sheet> filling;
    private final List<Signatory> signatories;

    private Form(Builder<F> declared, BiConsumer<? super F, Sheet> filling) {
        this.id = declared.id;
        this.title = declared.title;
        this.subject = declared.subject;
        this.templates = declared.templates;
        this.version = declared.version;
        this.conditions = List.copyOf(declared.conditions);
        this.filling = filling;
        this.signatories = List.copyOf(declared.signatories);
    }

    /**
     * Starts a declaration.
     *
     * @param id code of the form, such as {@code F33}
     * @param title what it is called
     * @param subject what it is made for
     */
    public static <F extends Facts> Builder<F> named(String id, Text title, Subject<F> subject) {
        return new Builder<>(new FormId(id), title, subject);
    }

    /** Its code. */
    public FormId id() {
        return id;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** What it is made for. */
    public Subject<F> subject() {
        return subject;
    }

    /** The version of its template that is printed now; older ones stay for what was issued with them. */
    public int version() {
        return version;
    }

    /** Who signs it; nobody for most. */
    public List<Signatory> signatories() {
        return signatories;
    }

    /** Everything that is missing before it can be printed; empty when it can. */
    public List<Problem> missing(F facts) {
        Problems problems = new Problems();
        conditions.forEach(
                condition -> problems.require(condition.holds().test(facts), condition.otherwise(), subject.name()));
        return problems.toList();
    }

    /** Fills it in. */
    public void fill(F facts, Sheet sheet) {
        sheet.put("form", id.value())
                .put("title", title)
                .put("template", Integer.toString(version))
                .table("signatories");
        signatories.forEach(
                signatory -> sheet.row("signatories", "role", sheet.writing().text(signatory.title())));
        filling.accept(facts, sheet);
    }

    /**
     * The page.
     *
     * @param template version of the template, the current one or an older one
     * @throws org.dealersdk.domain.problem.DealerException TPL-001 no such version, TPL-002 it does not fit the data
     */
    public String page(int template, DocumentLanguage language, DocumentData data) {
        return templates.page(id.value() + "-" + template, language, data);
    }

    @Override
    public String toString() {
        return id.value();
    }

    /** Collects a declaration. Not thread-safe. */
    public static final class Builder<F extends Facts> {

        private final FormId id;
        private final Text title;
        private final Subject<F> subject;
        private final List<Condition<F>> conditions = new ArrayList<>();
        private final List<Signatory> signatories = new ArrayList<>();
        private Templates templates = StandardForms.TEMPLATES;
        private int version = 1;

        private Builder(FormId id, Text title, Subject<F> subject) {
            this.id = id;
            this.title = title;
            this.subject = subject;
        }

        /** Where its templates are, for a form of a vendor's own. */
        public Builder<F> templates(Templates beside) {
            templates = beside;
            return this;
        }

        /** The current version of its template, unless it is the first. */
        public Builder<F> version(int current) {
            version = current;
            return this;
        }

        /** Something that must hold before it can be printed, and the problem when it does not. */
        public Builder<F> needs(Predicate<? super F> holds, ProblemCode otherwise) {
            conditions.add(new Condition<>(holds, otherwise));
            return this;
        }

        /** Who signs it. */
        public Builder<F> signedBy(Signatory... persons) {
            signatories.addAll(List.of(persons));
            return this;
        }

        /** The finished declaration: what fills it in. */
        public Form<F> filledBy(BiConsumer<? super F, Sheet> filling) {
            return new Form<>(this, filling);
        }
    }
}
