package org.creditlists.web.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/**
 * Completes the document while a service is built: what holds for every operation is said in one place, and what the
 * classes say already is taken from them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteDocument implements OASFilter {

    private final IndexView index;

    /** @param index of the classes of the process */
    public CompleteDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Map<String, String> tags = new LinkedHashMap<>();
        GivenCodes codes = new GivenCodes(index);
        var completion = new OperationCompletion(index, tags, codes);
        document.getPaths().getPathItems().forEach((path, item) -> operations(item)
                .forEach((method, operation) -> completion.complete(path, method.name(), operation)));
        DocumentFrame.around(document, tags);
        codes.ofEvery(document);
        new SchemaCompletion(index, document).complete();
        new EverySchema(Bounds::set).of(document);
        Examples examples = new Examples(document);
        document.getPaths().getPathItems().values().forEach(item -> operations(item)
                .values()
                .forEach(examples::of));
    }

    private static Map<PathItem.HttpMethod, Operation> operations(PathItem item) {
        return item.getOperations() == null ? Map.of() : item.getOperations();
    }
}
