using System.Buffers.Binary;
using System.IO.Compression;

namespace Butler.Mcp.Tests.Commands;

/// <summary>Reads a PNG picture of eight bits a channel, as browsers write them (PNG, third edition, W3C 2025).</summary>
internal sealed class PngPicture
{
    private const int ChunkFrame = 12;

    private static readonly byte[] Head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    private readonly byte[] _rows;
    private readonly int _pixel;

    private PngPicture(int width, int height, int pixel, byte[] rows) => (Width, Height, _pixel, _rows) = (width, height, pixel, rows);

    /// <summary>Pixels from left to right.</summary>
    public int Width { get; }

    /// <summary>Pixels from top to bottom.</summary>
    public int Height { get; }

    /// <summary>Reads a file.</summary>
    public static PngPicture Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Assert.Equal(Head, bytes[..Head.Length]);
        var (width, height, pixel) = (0, 0, 0);
        using var data = new MemoryStream();
        for (var at = Head.Length; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var chunk = bytes.AsSpan(at + 8, length);
            if (bytes.AsSpan(at + 4, 4).SequenceEqual("IHDR"u8))
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(chunk), BinaryPrimitives.ReadInt32BigEndian(chunk[4..]));
                Assert.Equal(8, chunk[8]);
                pixel = chunk[9] == 6 ? 4 : 3;
            }
            else if (bytes.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(chunk);
            }

            at += length + ChunkFrame;
        }

        data.Position = 0;
        using var inflated = new MemoryStream();
        using (var inflate = new ZLibStream(data, CompressionMode.Decompress))
        {
            inflate.CopyTo(inflated);
        }

        return new PngPicture(width, height, pixel, Unfilter(inflated.ToArray(), width * pixel, pixel));
    }

    /// <summary>How many different colours there are.</summary>
    public int Colours() => Enumerable.Range(0, _rows.Length / _pixel).Select(at => (_rows[at * _pixel], _rows[(at * _pixel) + 1], _rows[(at * _pixel) + 2])).Distinct().Count();

    // Each row begins with the number of its filter, and is told by its difference from what is left of it and above it.
    private static byte[] Unfilter(byte[] filtered, int stride, int pixel)
    {
        var rows = new byte[filtered.Length / (stride + 1) * stride];
        for (var at = 0; at < rows.Length; at++)
        {
            var (row, column) = (at / stride, at % stride);
            var left = column >= pixel ? rows[at - pixel] : 0;
            var above = row > 0 ? rows[at - stride] : 0;
            var corner = row > 0 && column >= pixel ? rows[at - stride - pixel] : 0;
            var guess = filtered[row * (stride + 1)] switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) };
            rows[at] = (byte)(filtered[(row * (stride + 1)) + 1 + column] + guess);
        }

        return rows;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (byLeft, byAbove, byCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - corner - corner));
        return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
    }
}
