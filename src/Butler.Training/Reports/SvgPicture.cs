namespace Butler.Training.Reports;

/// <summary>An SVG picture.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Text">The picture.</param>
public sealed record SvgPicture(int Width, int Height, string Text);
