package vn.bieuduong.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlCommandButton;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;

/**
 * {@code bd:button}: a button that sends its form. A handler and not a tag file, because a tag file cannot pass on a method
 * ({@code action="#{filingPage.file}"}).
 */
public class ButtonTag extends ComponentHandler {

    public ButtonTag(ComponentConfig config) {
        super(config);
    }

    @Override
    public void onComponentCreated(FaceletContext context, UIComponent component, UIComponent parent) {
        String form = FormNameTag.current(context);
        String key = getAttribute("key") != null
                ? getRequiredAttribute("key").getValue(context)
                : (form == null ? "" : form + ".") + component.getId();
        HtmlCommandButton button = (HtmlCommandButton) component;
        button.setValueExpression(
                "value",
                context.getExpressionFactory().createValueExpression(context, "#{words['" + key + "']}", String.class));
        StringBuilder look = new StringBuilder("button");
        for (String name : new String[] {"primary", "danger", "small", "download"}) {
            if (getAttribute(name) != null && getAttribute(name).getBoolean(context)) {
                look.append(' ').append(name);
            }
        }
        button.setStyleClass(look.toString());
    }
}
