using System.Globalization;
using System.Net;
using System.Text;

namespace Butler.Training.Reports;

/// <summary>Draws an SVG picture. The same drawing is the same text.</summary>
/// <param name="width">Its width in pixels.</param>
/// <param name="height">Its height in pixels.</param>
public sealed class SvgCanvas(int width, int height)
{
    // Okabe and Ito (2008): told apart by those, too, who see fewer colours.
    private static readonly string[] Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#999999"];

    private readonly StringBuilder _shapes = new();

    /// <summary>The colour of the nth series.</summary>
    public static string Colour(int index) => Palette[index % Palette.Length];

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string colour, double thickness = 1) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.##}\" y1=\"{y1:0.##}\" x2=\"{x2:0.##}\" y2=\"{y2:0.##}\" stroke=\"{colour}\" stroke-width=\"{thickness:0.##}\"/>");

    /// <summary>A line through points.</summary>
    public void Path(IEnumerable<(double X, double Y)> points, string colour, bool dashed = false) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{(dashed ? " stroke-dasharray=\"6 4\"" : string.Empty)} points=\"{Points(points)}\"/>");

    /// <summary>A filled area.</summary>
    public void Area(IEnumerable<(double X, double Y)> points, string colour, double opacity) =>
        _shapes.Append(CultureInfo.InvariantCulture, $"<polygon fill=\"{colour}\" fill-opacity=\"{opacity:0.##}\" points=\"{Points(points)}\"/>");

    /// <summary>A filled rectangle.</summary>
    public void Box(double x, double y, double wide, double high, string colour, double opacity = 1) => _shapes.Append(
        CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{wide:0.##}\" height=\"{high:0.##}\" fill=\"{colour}\" fill-opacity=\"{opacity:0.###}\"/>");

    /// <summary>A text; <paramref name="anchor"/> is start, middle or end.</summary>
    public void Text(double x, double y, string text, string anchor = "start", bool bold = false) => _shapes.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.##}\" y=\"{y:0.##}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"600\"" : string.Empty)}>{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>The picture, with what it shows said in words.</summary>
    public SvgPicture Finish(string description) => new(description, width, height, string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"system-ui,sans-serif\" font-size=\"12\"><title>{WebUtility.HtmlEncode(description)}</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>{_shapes}</svg>"));

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##},{point.Y:0.##}")));
}
