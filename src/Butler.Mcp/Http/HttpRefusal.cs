using System.Buffers;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Http;

namespace Butler.Mcp.Http;

/// <summary>Why a request is not served: the status for HTTP, and for JSON-RPC the same reason as an error.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Fault">What is wrong and what would be right.</param>
internal sealed record HttpRefusal(int Status, MessageFault Fault)
{
    /// <summary>The code of refusals that JSON-RPC has no code for.</summary>
    public const int Refused = -32000;

    /// <summary>The code for a session that is not there, as the other SDKs have it.</summary>
    public const int NoSession = -32001;

    /// <summary>Refuses with the general code.</summary>
    public static HttpRefusal Of(int status, string reason) => new(status, new MessageFault(Refused, reason));

    /// <summary>Writes it as the response.</summary>
    /// <param name="context">The request that is refused.</param>
    /// <param name="id">The id of the JSON-RPC request as it stood there, when it could be read.</param>
    public async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> id = default)
    {
        var body = Fault.Answer(id.Span);
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        context.Response.BodyWriter.Write(body);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
