//! What a drawing may hold: names as SVG 1.1, SVG 2 and CSS have them, and some that editors write and browsers pass over.

use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
pub(super) const XLINK: &str = "http://www.w3.org/1999/xlink";
pub(super) const XML: &str = "http://www.w3.org/XML/1998/namespace";

type List = LazyLock<BTreeSet<&'static str>>;

fn words(text: &'static str) -> BTreeSet<&'static str> {
    text.split_whitespace().collect()
}

/// Elements that draw, or say how.
pub(super) static ELEMENTS: List = LazyLock::new(|| {
    words(
        "svg g defs symbol use switch a view title desc metadata style
        path rect circle ellipse line polyline polygon image
        text tspan textPath tref altGlyph altGlyphDef altGlyphItem glyphRef flowRoot flowRegion flowPara flowSpan
        linearGradient radialGradient stop pattern hatch hatchpath meshgradient meshrow meshpatch solidcolor solidColor
        clipPath mask marker
        filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
        feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
        feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
        font font-face font-face-src font-face-name glyph missing-glyph hkern vkern",
    )
});

/// Elements that tie a program to what happens.
pub(super) static HANDLERS: List = LazyLock::new(|| words("handler listener"));

/// Elements that hold what is no drawing.
pub(super) static PAGES: List =
    LazyLock::new(|| words("foreignObject iframe embed object audio video canvas"));

pub(super) static ANIMATIONS: List =
    LazyLock::new(|| words("animate animateColor animateMotion animateTransform set mpath discard"));

/// Elements that show the picture they refer to.
pub(super) static PICTURES: List = LazyLock::new(|| words("image feImage"));

/// Attributes that hold names, numbers and words, and no address, style or program.
pub(super) static ATTRIBUTES: List = LazyLock::new(|| {
    words(
        "id class lang role tabindex focusable type media title version baseProfile contentStyleType
        contentScriptType zoomAndPan viewBox viewTarget preserveAspectRatio externalResourcesRequired
        requiredFeatures requiredExtensions systemLanguage target rel hreflang
        x y z x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy width height d points path pathLength transform rotate
        textLength lengthAdjust startOffset method spacing side glyphRef format
        gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform pitch
        hatchUnits hatchContentUnits hatchTransform
        clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
        filterUnits filterRes primitiveUnits in in2 result mode values operator k1 k2 k3 k4 tableValues slope
        intercept amplitude exponent order kernelMatrix kernelUnitLength divisor bias targetX targetY edgeMode
        preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent azimuth elevation
        pointsAtX pointsAtY pointsAtZ limitingConeAngle scale xChannelSelector yChannelSelector stdDeviation radius
        baseFrequency numOctaves seed stitchTiles
        accent-height alphabetic arabic-form ascent bbox cap-height descent g1 g2 glyph-name hanging horiz-adv-x
        horiz-origin-x horiz-origin-y ideographic k mathematical name orientation overline-position
        overline-thickness panose-1 stemh stemv strikethrough-position strikethrough-thickness u1 u2
        underline-position underline-thickness unicode unicode-range units-per-em v-alphabetic v-hanging
        v-ideographic v-mathematical vert-adv-y vert-origin-x vert-origin-y widths x-height
        content host t p-id",
    )
});

/// Those of XLink and of XML itself.
pub(super) static XLINK_ATTRIBUTES: List = LazyLock::new(|| words("title role arcrole type show actuate"));
pub(super) static XML_ATTRIBUTES: List = LazyLock::new(|| words("space lang id"));

/// Properties of CSS, of which many are attributes too. What is fetched is fetched by values, which are looked at apart.
pub(super) static PROPERTIES: List = LazyLock::new(|| {
    words(
        "fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin
        stroke-miterlimit stroke-dasharray stroke-dashoffset stroke-alignment paint-order vector-effect
        color opacity display visibility overflow overflow-x overflow-y clip clip-path clip-rule mask mask-type
        filter cursor pointer-events isolation mix-blend-mode enable-background
        stop-color stop-opacity flood-color flood-opacity lighting-color solid-color solid-opacity
        color-interpolation color-interpolation-filters color-profile color-rendering color-scheme
        forced-color-adjust print-color-adjust shape-rendering image-rendering text-rendering buffered-rendering
        marker marker-start marker-mid marker-end
        font font-family font-size font-size-adjust font-stretch font-style font-variant font-variant-alternates
        font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
        font-variant-position font-feature-settings font-variation-settings font-kerning font-optical-sizing
        font-synthesis font-weight
        text-anchor text-align text-align-last text-decoration text-decoration-color text-decoration-fill
        text-decoration-line text-decoration-stroke text-decoration-style text-decoration-thickness text-indent
        text-orientation text-overflow text-shadow text-transform text-underline-offset text-underline-position
        alignment-baseline baseline-shift dominant-baseline glyph-orientation-horizontal
        glyph-orientation-vertical direction unicode-bidi writing-mode block-progression kerning letter-spacing
        word-spacing line-height tab-size white-space white-space-collapse text-wrap word-break word-wrap
        overflow-wrap hyphens vertical-align
        inline-size shape-inside shape-subtract shape-margin shape-padding shape-image-threshold
        transform transform-box transform-origin translate rotate scale
        x y cx cy r rx ry d width height min-width min-height max-width max-height box-sizing
        margin margin-top margin-right margin-bottom margin-left
        padding padding-top padding-right padding-bottom padding-left
        border border-color border-style border-width border-radius outline
        background background-color position top right bottom left z-index float will-change
        user-select -webkit-user-select -moz-user-select -ms-user-select
        -webkit-font-smoothing -moz-osx-font-smoothing -webkit-print-color-adjust -webkit-text-size-adjust
        -webkit-tap-highlight-color viewport-fill viewport-fill-opacity audio-level",
    )
});

/// Functions of CSS that work out colours, numbers and shapes.
pub(super) static FUNCTIONS: List = LazyLock::new(|| {
    words(
        "rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk
        calc min max clamp round var
        matrix matrix3d translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d
        rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective
        blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
        linear-gradient radial-gradient circle ellipse inset polygon path rect xywh",
    )
});

/// What a selector and the condition of `@media` may ask.
pub(super) static SELECTORS: List = LazyLock::new(|| {
    words("not is where has lang dir nth-child nth-last-child nth-of-type nth-last-of-type calc")
});

/// Whether elements and attributes of a namespace are data to a browser: what editors keep for themselves, and what is said of a
/// drawing. Those who give browsers their languages give none of these a meaning.
pub(super) fn is_inert(namespace: &str) -> bool {
    const DESCRIPTIONS: [&str; 2] =
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#"];
    const LANGUAGES: [&str; 5] = ["w3.org", "whatwg", "mozilla", "webkit", "schemas-microsoft-com"];
    let lowercase = namespace.to_ascii_lowercase();
    DESCRIPTIONS.contains(&namespace)
        || !namespace.is_empty() && !LANGUAGES.iter().any(|language| lowercase.contains(language))
}

/// Whether an attribute of an SVG element is one of those anybody may make up, or that are read aloud.
pub(super) fn is_open_attribute(name: &str) -> bool {
    name.starts_with("data-") || name.starts_with("aria-")
}

/// Whether a style's name, in small letters, is one of ours, one an editor keeps for itself, or one a drawing makes up.
pub(super) fn is_property(name: &str) -> bool {
    PROPERTIES.contains(name) || name.starts_with("--") || name.starts_with("-inkscape-")
}

/// Whether an address is a place of the drawing itself.
pub(super) fn is_local(address: &str) -> bool {
    address.starts_with('#')
}

/// Whether an address is a picture of dots, given whole.
pub(super) fn is_picture(address: &str) -> bool {
    const KINDS: [&str; 5] = ["png", "jpeg", "jpg", "gif", "webp"];
    let is_data = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=%\n\r\t ".contains(&byte);
    let picture = address.get(..11).filter(|start| start.eq_ignore_ascii_case("data:image/"));
    let kind = picture.and_then(|start| address.get(start.len()..)?.split_once(";base64,"));
    kind.is_some_and(|(kind, data)| {
        KINDS.iter().any(|known| kind.eq_ignore_ascii_case(known)) && data.bytes().all(is_data)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_keep_is_data_and_what_browsers_know_is_not() {
        for inert in [
            "http://www.inkscape.org/namespaces/inkscape",
            "http://ns.adobe.com/AdobeIllustrator/10.0/",
            "http://schemas.microsoft.com/visio/2003/SVGExtensions/",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "http://purl.org/dc/elements/1.1/",
            "lucid",
        ] {
            assert!(is_inert(inert), "{inert}");
        }
        for active in [
            "",
            "http://www.w3.org/1999/xhtml",
            "http://www.w3.org/1999/XHTML ",
            "http://www.w3.org/1998/Math/MathML",
            "http://www.w3.org/2001/xml-events",
            "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul",
            "urn:schemas-microsoft-com:vml",
        ] {
            assert!(!is_inert(active), "{active}");
        }
    }

    #[test]
    fn a_picture_is_given_whole() {
        for picture in
            ["data:image/png;base64,iVBO Rw0=", "DATA:IMAGE/JPEG;base64,AA==", "data:image/webp;base64,"]
        {
            assert!(is_picture(picture), "{picture}");
        }
        for other in [
            "",
            "æ",
            "data:image/svg+xml;base64,AA",
            "data:text/html;base64,AA",
            "data:image/png,AA",
            "data:image/png;charset=utf-8;base64,AA",
            "data:image/png;base64,AA<script>",
            " data:image/png;base64,AA",
            "https://x.dk/a.png",
        ] {
            assert!(!is_picture(other), "{other}");
        }
    }
}
