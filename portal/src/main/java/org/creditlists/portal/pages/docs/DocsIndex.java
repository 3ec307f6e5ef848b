package org.creditlists.portal.pages.docs;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.creditlists.portal.language.Language;
import org.creditlists.portal.pages.docs.api.ApiDocuments;
import org.creditlists.portal.pages.docs.api.ApiService;
import org.creditlists.portal.pages.docs.events.Topic;
import org.creditlists.portal.pages.docs.events.TopicReference;
import org.creditlists.portal.pages.docs.find.Entry;
import org.creditlists.portal.pages.docs.find.Entry.Kind;
import org.creditlists.portal.pages.docs.find.Hit;
import org.creditlists.portal.pages.docs.find.Index;
import org.creditlists.portal.pages.docs.guide.Document;
import org.creditlists.portal.pages.docs.guide.GlossaryTerms;
import org.creditlists.portal.pages.docs.guide.Library;
import org.creditlists.portal.pages.docs.layouts.ShippedLayouts;
import org.creditlists.portal.pages.docs.text.Markdown.Section;
import org.creditlists.portal.pages.docs.text.Once;
import org.creditlists.portal.pages.docs.text.Words;
import org.creditlists.web.code.ProblemCode;
import org.creditlists.web.code.ProblemCodes;

/** Everything that can be found under /docs, and the codes of problems. */
@Singleton
class DocsIndex {

    private final Library library;
    private final ApiDocuments interfaces;
    private final TopicReference topics;
    private final ShippedLayouts layouts;
    private final ProblemCodes codes;
    private final Once<Index> index = new Once<>(() -> new Index(entries()));

    DocsIndex(
            Library library,
            ApiDocuments interfaces,
            TopicReference topics,
            ShippedLayouts layouts,
            ProblemCodes codes) {
        this.library = library;
        this.interfaces = interfaces;
        this.topics = topics;
        this.layouts = layouts;
        this.codes = codes;
    }

    List<Hit> find(String question, Language reader) {
        return index.get().find(question, reader);
    }

    private List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        library.guides().forEach(guide -> addSections(guide, Kind.GUIDE, all));
        addSections(library.versions(), Kind.GUIDE, all);
        addSections(library.changes(), Kind.CHANGE, all);
        interfaces.all().forEach(service -> add(service, all));
        topics.topics().forEach(topic -> add(topic, all));
        layouts.all().stream().map(LayoutWords::entry).forEach(all::add);
        GlossaryTerms.of(library.glossary())
                .forEach(one -> all.add(new Entry(
                        library.glossary().address() + "#" + one.section(),
                        Kind.TERM,
                        Words.same(one.chinese() + " " + one.english()),
                        List.of(one.chinese(), one.english()),
                        new Words("", one.meaning()))));
        codes.all().stream().map(DocsIndex::entry).forEach(all::add);
        return all;
    }

    /** Sections of both languages stand in the same order. */
    private static void addSections(Document document, Kind kind, List<Entry> all) {
        List<Section> english = document.english().sections();
        List<Section> chinese = document.chinese().sections();
        for (int at = 0; at < english.size(); at++) {
            Section one = english.get(at);
            Section other = chinese.get(Math.min(at, chinese.size() - 1));
            Words part = new Words(other.title(), one.title());
            Words title = at == 0
                    ? part
                    : new Words(
                            document.title().zh() + "：" + part.zh(),
                            document.title().en() + ": " + part.en());
            all.add(new Entry(
                    document.address() + (at == 0 ? "" : "#" + one.id()),
                    kind,
                    title,
                    List.of(),
                    document.isTranslated() ? new Words(other.text(), one.text()) : new Words("", one.text())));
        }
    }

    private static void add(ApiService service, List<Entry> all) {
        service.operations().forEach(one -> {
            StringBuilder zh = new StringBuilder(one.summary().zh());
            StringBuilder en = new StringBuilder(one.summary().en());
            one.details().forEach(each -> {
                zh.append(' ').append(each.zh());
                en.append(' ').append(each.en());
            });
            one.parameters().forEach(each -> {
                zh.append(' ').append(each.member().name()).append(' ');
                zh.append(each.member().says().zh());
                en.append(' ').append(each.member().name()).append(' ');
                en.append(each.member().says().en());
            });
            one.shapes().forEach(shape -> shape.members()
                    .forEach(each -> en.append(' ').append(each.name())));
            all.add(new Entry(
                    one.address(),
                    Kind.OPERATION,
                    Words.same(one.method() + " " + one.path()),
                    List.of(one.id(), one.path(), one.method() + " " + one.path()),
                    new Words(zh.toString(), en.toString())));
        });
    }

    private static void add(Topic topic, List<Entry> all) {
        all.add(new Entry(topic.page(), Kind.TOPIC, topic.title(), List.of(topic.address()), topic.says()));
        topic.messages().forEach(message -> {
            StringBuilder members = new StringBuilder();
            message.members().forEach(each -> members.append(' ')
                    .append(each.name())
                    .append(' ')
                    .append(each.says().en()));
            all.add(new Entry(
                    topic.page() + "#" + message.name(),
                    Kind.TOPIC,
                    Words.same(topic.address() + ": " + message.name()),
                    List.of(message.name(), message.type()),
                    new Words(message.says().zh(), message.says().en() + members)));
        });
    }

    private static Entry entry(ProblemCode code) {
        return new Entry(
                code.type(),
                Kind.PROBLEM,
                Words.same(code.code()),
                List.of(code.code()),
                new Words(
                        code.says().zh() + " " + code.advice().zh(),
                        code.says().en() + " " + code.advice().en()));
    }
}
