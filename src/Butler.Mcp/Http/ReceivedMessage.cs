using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Butler.Episodes;
using Butler.Mcp.Door;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Butler.Mcp.Http;

/// <summary>The JSON-RPC message in the body of a request, or why there is none.</summary>
/// <param name="Message">The message; null when there is a fault.</param>
/// <param name="Id">The id as it stood in the body; empty when there is none, or none that can be read.</param>
/// <param name="Fault">What is wrong with the body; null when there is a message.</param>
internal sealed record ReceivedMessage(JsonRpcMessage? Message, byte[] Id, MessageFault? Fault)
{
    private static readonly JsonTypeInfo<JsonRpcMessage> Type =
        (JsonTypeInfo<JsonRpcMessage>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(JsonRpcMessage));

    /// <summary>Reads a body to its end. How large and how slow it may be is the server's business.</summary>
    public static async Task<ReceivedMessage> ReadAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await ReadPartAsync(body, cancellationToken);
            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                body.AdvanceTo(read.Buffer.End);
                return Parse(bytes);
            }

            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async ValueTask<ReadResult> ReadPartAsync(PipeReader body, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(cancellationToken);
        }
        catch (IOException fault) when (fault is not BadHttpRequestException)
        {
            // The web server has no better name for the size of a chunk that is too large for it.
            throw new BadHttpRequestException(fault.Message, StatusCodes.Status400BadRequest, fault);
        }
    }

    private static ReceivedMessage Parse(Span<byte> message)
    {
        message = message.StartsWith(Encoding.UTF8.Preamble) ? message[Encoding.UTF8.Preamble.Length..] : message;
        if (!Utf8.IsValid(message))
        {
            // With the wrong bytes replaced it may still be seen who asked.
            var text = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(message));
            LoneSurrogates.Mend(text);
            return Wrong(MessageFault.NotJson, "The body is not UTF-8. Send each message in UTF-8.", Envelope.Read(text).Id.ToArray());
        }

        LoneSurrogates.Mend(message);
        var envelope = Envelope.Read(message);
        var id = envelope.Id.ToArray();
        if (envelope.Fault is { } fault)
        {
            return new ReceivedMessage(null, id, fault);
        }

        if (!envelope.IsSound)
        {
            return Wrong(MessageFault.NotAMessage, "The body is neither a request, nor a notification, nor an answer of JSON-RPC 2.0.", id);
        }

        try
        {
            return new ReceivedMessage(JsonSerializer.Deserialize(message, Type), id, null);
        }
        catch (JsonException)
        {
            return Wrong(MessageFault.NotAMessage, "The body cannot be read as a message of JSON-RPC 2.0: a member is missing or has the wrong type.", id);
        }
    }

    private static ReceivedMessage Wrong(int code, string reason, byte[] id) => new(null, id, new MessageFault(code, reason));
}
